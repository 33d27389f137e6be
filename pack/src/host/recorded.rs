//! A machine for tests: files in memory, programs from a script, and a record of what was done.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{Answer, Host, Outcome, Program, Query, Sysroot};

/// What a program does.
type Acts = Box<dyn Fn(&Program) -> io::Result<Outcome>>;

/// Answers a request.
type Reply = Box<dyn Fn(&Query) -> io::Result<Answer>>;

/// A machine that is not there.
#[derive(Default)]
pub(crate) struct Recorded {
    files: RefCell<BTreeMap<PathBuf, Vec<u8>>>,
    folders: RefCell<BTreeSet<PathBuf>>,
    env: BTreeMap<String, OsString>,
    answers: Vec<(String, Acts)>,
    refused: Vec<(String, io::ErrorKind)>,
    refused_once: RefCell<Vec<(String, io::ErrorKind)>>,
    replies: RefCell<Vec<(String, Vec<Reply>)>>,
    sent: RefCell<Vec<Query>>,
    done: RefCell<Vec<String>>,
    clock: Cell<u64>,
}

impl Recorded {
    /// Puts a file there.
    pub(crate) fn file(self, path: &str, bytes: impl AsRef<[u8]>) -> Recorded {
        self.make_folders(Path::new(path).parent().expect("an absolute path"));
        self.files.borrow_mut().insert(path.into(), bytes.as_ref().to_vec());
        self
    }

    /// Puts an empty folder there.
    pub(crate) fn folder(self, path: &str) -> Recorded {
        self.make_folders(Path::new(path));
        self
    }

    /// Sets a variable.
    pub(crate) fn with_env(mut self, name: &str, value: &str) -> Recorded {
        self.env.insert(name.into(), value.into());
        self
    }

    /// Answers each program whose line begins like this with some text.
    pub(crate) fn answer(self, line: &str, stdout: &str) -> Recorded {
        let stdout = stdout.as_bytes().to_vec();
        self.answer_with(line, move |_| Ok(Outcome { success: true, stdout: stdout.clone(), stderr: Vec::new() }))
    }

    /// Lets each program whose line begins like this fail.
    pub(crate) fn fail(self, line: &str, stderr: &str) -> Recorded {
        let stderr = stderr.as_bytes().to_vec();
        self.answer_with(line, move |_| Ok(Outcome { success: false, stdout: Vec::new(), stderr: stderr.clone() }))
    }

    /// Answers each program whose line begins like this.
    pub(crate) fn answer_with(
        mut self,
        line: &str,
        answer: impl Fn(&Program) -> io::Result<Outcome> + 'static,
    ) -> Recorded {
        self.answers.push((line.into(), Box::new(answer)));
        self
    }

    /// Answers each request that begins like this; several answers are given one after the other, the last one again
    /// and again.
    pub(crate) fn reply(self, line: &str, status: u16, json: serde_json::Value) -> Recorded {
        let body = json.to_string().into_bytes();
        self.reply_with(line, move |_| Ok(Answer { status, headers: Vec::new(), body: body.clone() }))
    }

    /// Answers each request that begins like this.
    pub(crate) fn reply_with(self, line: &str, reply: impl Fn(&Query) -> io::Result<Answer> + 'static) -> Recorded {
        {
            let mut replies = self.replies.borrow_mut();
            match replies.iter_mut().find(|(start, _)| start == line) {
                Some((_, more)) => more.push(Box::new(reply)),
                None => replies.push((line.into(), vec![Box::new(reply)])),
            }
        }
        self
    }

    /// The requests, with what is not recorded among the steps.
    pub(crate) fn sent(&self) -> Vec<Query> {
        self.sent.borrow().clone()
    }

    /// Refuses each step whose record begins like this.
    pub(crate) fn refuse(mut self, step: &str, kind: io::ErrorKind) -> Recorded {
        self.refused.push((step.into(), kind));
        self
    }

    /// Refuses the first step whose record begins like this.
    pub(crate) fn refuse_once(self, step: &str, kind: io::ErrorKind) -> Recorded {
        self.refused_once.borrow_mut().push((step.into(), kind));
        self
    }

    /// What was done, in order.
    pub(crate) fn done(&self) -> Vec<String> {
        self.done.borrow().clone()
    }

    /// All files, as text.
    pub(crate) fn files(&self) -> BTreeMap<String, String> {
        let text = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).into_owned();
        self.files.borrow().iter().map(|(path, bytes)| (path.display().to_string(), text(bytes))).collect()
    }

    fn is_dir(&self, path: &Path) -> bool {
        self.folders.borrow().contains(path)
    }

    fn make_folders(&self, path: &Path) {
        self.folders.borrow_mut().extend(path.ancestors().map(Path::to_path_buf));
    }

    fn step(&self, step: String) -> io::Result<()> {
        let mut once = self.refused_once.borrow_mut();
        if let Some(at) = once.iter().position(|(start, _)| step.starts_with(start.as_str())) {
            return Err(once.remove(at).1.into());
        }
        let refused = self.refused.iter().find(|(start, _)| step.starts_with(start.as_str()));
        self.done.borrow_mut().push(step);
        match refused {
            Some((_, kind)) => Err(io::Error::from(*kind)),
            None => Ok(()),
        }
    }
}

impl Host for Recorded {
    fn run(&self, program: &Program) -> io::Result<Outcome> {
        let line = program.line();
        self.step(format!("run {line}"))?;
        match self.answers.iter().find(|(start, _)| line.starts_with(start.as_str())) {
            Some((_, answer)) => answer(program),
            None => Err(io::Error::from(io::ErrorKind::NotFound)),
        }
    }

    fn build_sysroot(&self, sysroot: &Sysroot) -> Result<(), String> {
        let step = format!("build-sysroot {} from {}", sysroot.into.display(), sysroot.sources.display());
        self.step(step).map_err(|error| error.to_string())
    }

    fn env(&self, name: &str) -> Option<OsString> {
        self.env.get(name).cloned()
    }

    fn this_program(&self) -> io::Result<PathBuf> {
        Ok("/bin/ferry".into())
    }

    fn process_id(&self) -> u32 {
        7
    }

    fn is_running(&self, process: u32) -> bool {
        process == 7 || process == 8
    }

    fn temp_dir(&self) -> PathBuf {
        "/tmp".into()
    }

    fn elapsed(&self) -> Duration {
        self.clock.set(self.clock.get() + 1);
        Duration::from_secs(self.clock.get())
    }

    fn fetch(&self, query: &Query) -> io::Result<Answer> {
        let line = format!("{query:?}");
        self.step(line.clone())?;
        self.sent.borrow_mut().push(query.clone());
        let mut replies = self.replies.borrow_mut();
        // The longest beginning is the one that is meant.
        let fitting = replies.iter_mut().filter(|(start, _)| line.starts_with(start.as_str()));
        match fitting.max_by_key(|(start, _)| start.len()) {
            Some((_, replies)) if replies.len() > 1 => replies.remove(0)(query),
            Some((_, replies)) => replies[0](query),
            None => Err(io::Error::from(io::ErrorKind::ConnectionRefused)),
        }
    }

    fn wait(&self, _: Duration) {}

    fn seconds(&self) -> u64 {
        1_000_000_000
    }

    fn modified(&self, path: &Path) -> Option<u128> {
        self.files.borrow().get(path).map(|bytes| bytes.len() as u128)
    }

    fn exists(&self, path: &Path) -> bool {
        self.files.borrow().contains_key(path) || self.is_dir(path)
    }

    fn canonicalize(&self, path: &Path) -> io::Result<PathBuf> {
        if self.exists(path) { Ok(path.into()) } else { Err(io::Error::from(io::ErrorKind::NotFound)) }
    }

    fn list(&self, path: &Path) -> io::Result<Vec<String>> {
        if !self.is_dir(path) {
            return Err(io::Error::from(io::ErrorKind::NotFound));
        }
        let name = |child: &Path| child.file_name().map(|name| name.to_string_lossy().into_owned());
        let inside = |child: &&PathBuf| child.parent() == Some(path);
        let files = self.files.borrow();
        let folders = self.folders.borrow();
        let mut names: Vec<String> = files.keys().filter(inside).filter_map(|child| name(child)).collect();
        names.extend(folders.iter().filter(inside).filter_map(|child| name(child)).map(|name| name + "/"));
        names.sort();
        Ok(names)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.files.borrow().get(path).cloned().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.step(format!("write {}", path.display()))?;
        self.files.borrow_mut().insert(path.into(), bytes.to_vec());
        Ok(())
    }

    fn write_private(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.step(format!("write-private {}", path.display()))?;
        self.files.borrow_mut().insert(path.into(), bytes.to_vec());
        Ok(())
    }

    fn create_dir_all(&self, path: &Path) -> io::Result<()> {
        self.step(format!("create {}", path.display()))?;
        self.make_folders(path);
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(format!("rename {} to {}", from.display(), to.display()))?;
        let moved = |path: &PathBuf| match path.strip_prefix(from) {
            Ok(rest) if rest.as_os_str().is_empty() => to.to_path_buf(),
            Ok(rest) => to.join(rest),
            Err(_) => path.clone(),
        };
        let files = self.files.take();
        self.files.replace(files.into_iter().map(|(path, bytes)| (moved(&path), bytes)).collect());
        let folders = self.folders.take();
        self.folders.replace(folders.iter().map(moved).collect());
        Ok(())
    }

    fn remove_dir_all(&self, path: &Path) -> io::Result<()> {
        self.step(format!("remove {}", path.display()))?;
        self.files.borrow_mut().retain(|file, _| !file.starts_with(path));
        self.folders.borrow_mut().retain(|folder| !folder.starts_with(path));
        Ok(())
    }
}
