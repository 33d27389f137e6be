//! Running programs and touching files: the only module that does.

mod http;
mod machine;
#[cfg(test)]
pub(crate) mod recorded;
mod route;
mod server;

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub(crate) use http::{Answer, Method, Query};
pub(crate) use machine::Machine;
pub(crate) use route::Route;
pub(crate) use server::Served;

/// What happens to the error output of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stderr {
    /// The person sees it as it comes.
    Show,
    /// It is collected, for an error message.
    Keep,
}

/// A program to run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Program {
    /// Its name, or its path.
    pub(crate) name: OsString,
    /// What it is given.
    pub(crate) args: Vec<OsString>,
    /// Where it runs.
    pub(crate) dir: PathBuf,
    /// Variables it sees in addition to ours.
    pub(crate) env: Vec<(OsString, OsString)>,
    /// What happens to its error output.
    pub(crate) stderr: Stderr,
    /// Whether the person sees its output, instead of us.
    pub(crate) speaks: bool,
}

impl Program {
    /// A program without arguments whose error output is collected.
    pub(crate) fn new(name: impl Into<OsString>, dir: &Path) -> Program {
        Program {
            name: name.into(),
            args: Vec::new(),
            dir: dir.into(),
            env: Vec::new(),
            stderr: Stderr::Keep,
            speaks: false,
        }
    }

    /// Adds one argument.
    pub(crate) fn arg(mut self, arg: impl Into<OsString>) -> Program {
        self.args.push(arg.into());
        self
    }

    /// Adds several arguments.
    pub(crate) fn args<T: Into<OsString>>(mut self, args: impl IntoIterator<Item = T>) -> Program {
        self.args.extend(args.into_iter().map(Into::into));
        self
    }

    /// Adds a variable.
    pub(crate) fn env(mut self, name: impl Into<OsString>, value: impl Into<OsString>) -> Program {
        self.env.push((name.into(), value.into()));
        self
    }

    /// Lets the person see its error output.
    pub(crate) fn show_errors(mut self) -> Program {
        self.stderr = Stderr::Show;
        self
    }

    /// Lets the person see all that it says.
    pub(crate) fn show_all(mut self) -> Program {
        self.speaks = true;
        self.show_errors()
    }

    /// How one would type it.
    pub(crate) fn line(&self) -> String {
        let word = |word: &OsStr| {
            let text = word.to_string_lossy();
            let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:,+@".contains(c);
            if !text.is_empty() && text.chars().all(plain) { text.into_owned() } else { format!("{text:?}") }
        };
        std::iter::once(&self.name).chain(&self.args).map(|arg| word(arg)).collect::<Vec<_>>().join(" ")
    }
}

/// What a program did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// Whether it said that all went well.
    pub(crate) success: bool,
    /// What it wrote.
    pub(crate) stdout: Vec<u8>,
    /// What it wrote to the error output, if that was kept.
    pub(crate) stderr: Vec<u8>,
}

/// A standard library to build from its sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sysroot {
    /// Where it goes.
    pub(crate) into: PathBuf,
    /// The `library` folder of the sources.
    pub(crate) sources: PathBuf,
    /// The target triple.
    pub(crate) triple: &'static str,
    /// Flags for the compiler.
    pub(crate) flags: Vec<String>,
    /// The cargo that builds it, with its folder and variables.
    pub(crate) cargo: Program,
}

/// The machine we run on. Tests put one in its place that records.
pub(crate) trait Host {
    /// Runs a program to its end. The error is that it could not be started.
    fn run(&self, program: &Program) -> io::Result<Outcome>;
    /// Builds a standard library. The error is text for the person.
    fn build_sysroot(&self, sysroot: &Sysroot) -> Result<(), String>;
    /// A variable of the environment, unless it is empty.
    fn env(&self, name: &str) -> Option<OsString>;
    /// The folders in which programs are looked for.
    fn search_path(&self) -> Vec<PathBuf> {
        self.env("PATH").map(|path| std::env::split_paths(&path).collect()).unwrap_or_default()
    }
    /// The program that is running.
    fn this_program(&self) -> io::Result<PathBuf>;
    /// A number no other running process has.
    fn process_id(&self) -> u32;
    /// Whether a process of this number may be running.
    fn is_running(&self, process: u32) -> bool;
    /// The folder for files that nobody keeps.
    fn temp_dir(&self) -> PathBuf;
    /// The time since the program was started.
    fn elapsed(&self) -> Duration;

    /// Sends a request and reads the answer. The error is that there was none.
    fn fetch(&self, query: &Query) -> io::Result<Answer>;
    /// The same; `watch` hears how many bytes of how many have gone over the line, to the server or from it.
    fn fetch_watched(&self, query: &Query, watch: &dyn Fn(u64, u64)) -> io::Result<Answer> {
        let _ = watch;
        self.fetch(query)
    }
    /// Lets some time pass.
    fn wait(&self, time: Duration);
    /// The seconds since 1970.
    fn seconds(&self) -> u64;

    /// When a file was last changed: a number that grows. None if it is not there.
    fn modified(&self, path: &Path) -> Option<u128>;
    /// Whether a file or folder is there.
    fn exists(&self, path: &Path) -> bool;
    /// The path without links and dots; it must exist.
    fn canonicalize(&self, path: &Path) -> io::Result<PathBuf>;
    /// The names in a folder, sorted; folders end with `/`.
    fn list(&self, path: &Path) -> io::Result<Vec<String>>;
    /// The bytes of a file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// Writes a file, whose folder must exist.
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Puts a file in place, whole, such that only its owner can read it.
    fn write_private(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Makes a folder and its parents.
    fn create_dir_all(&self, path: &Path) -> io::Result<()>;
    /// Gives a file or folder another name.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a folder and all in it.
    fn remove_dir_all(&self, path: &Path) -> io::Result<()>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_shown_as_one_would_type_it() {
        let program = Program::new("cargo", Path::new("/")).arg("build").arg("--config").arg("a b=\"c\"").arg("");
        assert_eq!(program.line(), r#"cargo build --config "a b=\"c\"" """#);
    }
}
