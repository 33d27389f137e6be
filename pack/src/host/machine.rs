//! The real machine.
#![allow(clippy::disallowed_methods, reason = "this is the one place that runs programs and touches files")]

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};
use std::{env, fs};

use rustc_build_sysroot::{BuildMode, SysrootBuilder, SysrootConfig};

use super::server::{Served, Server};
use super::{Answer, Host, Outcome, Program, Query, Stderr, Sysroot, http};

/// The machine this program runs on.
pub(crate) struct Machine {
    started: Instant,
}

impl Machine {
    /// The machine, with the clock started.
    pub(crate) fn start() -> Machine {
        Machine { started: Instant::now() }
    }

    /// A server of files.
    ///
    /// Errors: there is no such folder, or the address is taken.
    pub(crate) fn server(&self, served: &Served) -> io::Result<Server> {
        Server::new(served)
    }

    /// The folder the person is in.
    pub(crate) fn current_dir(&self) -> io::Result<PathBuf> {
        env::current_dir()
    }
}

fn command(program: &Program) -> Command {
    let mut command = Command::new(&program.name);
    command.args(&program.args).current_dir(&program.dir).envs(program.env.iter().map(|(name, value)| (name, value)));
    command.stdin(Stdio::null());
    command.stdout(if program.speaks { Stdio::inherit() } else { Stdio::piped() });
    match program.stderr {
        Stderr::Show => command.stderr(Stdio::inherit()),
        Stderr::Keep => command.stderr(Stdio::piped()),
    };
    command
}

impl Host for Machine {
    fn run(&self, program: &Program) -> io::Result<Outcome> {
        let output = command(program).output()?;
        Ok(Outcome { success: output.status.success(), stdout: output.stdout, stderr: output.stderr })
    }

    fn build_sysroot(&self, sysroot: &Sysroot) -> Result<(), String> {
        SysrootBuilder::new(&sysroot.into, sysroot.triple)
            .build_mode(BuildMode::Build)
            .sysroot_config(SysrootConfig::WithStd { std_features: Vec::new() })
            .rustflags(&sysroot.flags)
            .cargo(command(&sysroot.cargo))
            .build_from_source(&sysroot.sources)
            .map(|_| ())
            .map_err(|error| format!("{error:#}"))
    }

    fn env(&self, name: &str) -> Option<OsString> {
        env::var_os(name).filter(|value| !value.is_empty())
    }

    fn this_program(&self) -> io::Result<PathBuf> {
        env::current_exe()
    }

    fn process_id(&self) -> u32 {
        std::process::id()
    }

    fn is_running(&self, process: u32) -> bool {
        // Where there is no such folder, nobody can tell.
        let processes = Path::new("/proc");
        !processes.join("self").exists() || processes.join(process.to_string()).exists()
    }

    fn temp_dir(&self) -> PathBuf {
        env::temp_dir()
    }

    fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    fn fetch(&self, query: &Query) -> io::Result<Answer> {
        http::fetch(query, &|_, _| {})
    }

    fn fetch_watched(&self, query: &Query, watch: &dyn Fn(u64, u64)) -> io::Result<Answer> {
        http::fetch(query, watch)
    }

    fn wait(&self, time: Duration) {
        std::thread::sleep(time);
    }

    fn seconds(&self) -> u64 {
        SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |time| time.as_secs())
    }

    fn modified(&self, path: &Path) -> Option<u128> {
        let time = fs::metadata(path).ok()?.modified().ok()?;
        Some(time.duration_since(SystemTime::UNIX_EPOCH).ok()?.as_nanos())
    }

    fn exists(&self, path: &Path) -> bool {
        path.exists()
    }

    fn canonicalize(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn list(&self, path: &Path) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            let mut name = entry.file_name().to_string_lossy().into_owned();
            if entry.path().is_dir() {
                name.push('/');
            }
            names.push(name);
        }
        names.sort();
        Ok(names)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        fs::write(path, bytes)
    }

    fn write_private(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        // A link stays one; what it points to is replaced.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.into());
        let mut name = path.file_name().unwrap_or_default().to_os_string();
        name.push(format!(".tmp-{}", std::process::id()));
        let new = path.with_file_name(name);
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let written = options.open(&new).and_then(|mut file| {
            file.write_all(bytes)?;
            file.sync_all()
        });
        let result = written.and_then(|()| fs::rename(&new, &path));
        if result.is_err() {
            let _ = fs::remove_file(&new);
        }
        result
    }

    fn create_dir_all(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove_dir_all(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir_all(path)
    }
}
