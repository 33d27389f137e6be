//! Golden tests: cases with their expectations beside them, counted one by one.

use crate::{diff, normalise};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::Instant;

/// Whether expectations are to be rewritten: `BLESS=1`.
pub fn blessing() -> bool {
    env::var_os("BLESS").is_some_and(|value| value != "0" && !value.is_empty())
}

/// Compares a text with the file that holds what is expected, or writes the file when blessing.
///
/// Machine paths are taken out of the text first ([`normalise::paths`]).
/// Errors: what differs, as a diff, and how to accept it.
pub fn check(expectation: &Path, actual: &str) -> Result<(), String> {
    let actual = normalise::paths(actual);
    let expected = fs::read_to_string(expectation).ok();
    if expected.as_deref() == Some(&actual) {
        return Ok(());
    }
    let shown = normalise::paths(&expectation.display().to_string());
    if blessing() {
        return fs::write(expectation, actual).map_err(|error| format!("{shown} cannot be written: {error}"));
    }
    Err(match expected {
        Some(expected) => {
            format!("{shown} differs (-expected +actual; BLESS=1 accepts):\n{}", diff(&expected, &actual))
        }
        None => format!("{shown} does not exist (BLESS=1 creates it); it would be:\n{actual}"),
    })
}

/// [`check`] for ordinary `#[test]` functions: panics with the difference.
#[track_caller]
pub fn assert(expectation: &Path, actual: &str) {
    if let Err(difference) = check(expectation, actual) {
        panic!("{difference}");
    }
}

/// One case: a file or a directory, and what was compared so far.
#[derive(Debug)]
pub struct Case {
    name: String,
    path: PathBuf,
    compared: RefCell<BTreeSet<PathBuf>>,
    problems: RefCell<Vec<String>>,
}

impl Case {
    fn new(path: PathBuf) -> Case {
        let name = path.file_stem().expect("bug: a case without a name").to_string_lossy().into_owned();
        Case { name, path, compared: RefCell::default(), problems: RefCell::default() }
    }

    /// The name: the file's without its extension, or the directory's.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The file or directory.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The text of a case that is a file.
    pub fn text(&self) -> String {
        fs::read_to_string(&self.path).unwrap_or_else(|error| panic!("{} cannot be read: {error}", self.path.display()))
    }

    /// The value of the directive `//@ key: value` among the first lines of the file; `""` for `//@ key`.
    pub fn directive(&self, key: &str) -> Option<String> {
        directive(&self.text(), key)
    }

    /// Where the expectation of this name stands.
    pub fn expectation(&self, name: &str) -> PathBuf {
        if self.path.is_dir() {
            self.path.join(name)
        } else {
            self.path.with_file_name(format!("{}.{name}", self.name))
        }
    }

    /// Compares a text with the expectation of this name, e.g. `plan.txt`. A difference fails the case, but only at its
    /// end, so that one run shows all of them.
    pub fn expect(&self, name: &str, actual: &str) {
        let expectation = self.expectation(name);
        if let Err(problem) = check(&expectation, actual) {
            self.problems.borrow_mut().push(problem);
        }
        self.compared.borrow_mut().insert(expectation);
    }

    /// Files that look like expectations of this case, but that nothing produces any more. Removed when blessing.
    fn stale(&self) -> Vec<String> {
        if self.path.is_dir() {
            return Vec::new();
        }
        let prefix = format!("{}.", self.name);
        let mut problems = Vec::new();
        for path in list(self.path.parent().expect("bug: a case is in a directory")) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.starts_with(&prefix) && path != self.path && !self.compared.borrow().contains(&path) {
                if blessing() {
                    fs::remove_file(&path).unwrap_or_else(|error| panic!("{name} cannot be removed: {error}"));
                } else {
                    problems
                        .push(format!("{name} is expected of this case, but nothing produces it (BLESS=1 removes it)"));
                }
            }
        }
        problems
    }

    fn finish(self) {
        let mut problems = self.problems.take();
        if problems.is_empty() {
            problems = self.stale();
        }
        if !problems.is_empty() {
            panic!("{}", problems.join("\n\n"));
        }
    }
}

/// All cases of a directory of the workspace, sorted: files with this extension, or directories if it is `""`.
pub fn cases(directory: &str, extension: &str) -> Vec<Case> {
    let mut found: Vec<Case> = list(&crate::places::in_workspace(directory))
        .into_iter()
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            match extension {
                "" => path.is_dir(),
                // `strings.glue.js` is an expectation, `strings.js` a case.
                _ => name
                    .strip_suffix(extension)
                    .and_then(|rest| rest.strip_suffix('.'))
                    .is_some_and(|stem| !stem.contains('.')),
            }
        })
        .map(Case::new)
        .collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

fn list(directory: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(directory).unwrap_or_else(|error| panic!("{} cannot be read: {error}", directory.display()));
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn directive(text: &str, key: &str) -> Option<String> {
    text.lines().map_while(|line| line.strip_prefix("//@")).find_map(|line| {
        let (found, value) = line.split_once(':').unwrap_or((line, ""));
        (found.trim() == key).then(|| value.trim().to_owned())
    })
}

type Check<'a> = Box<dyn FnOnce() + 'a>;

/// The `main` of a test target with `harness = false`: understands what `cargo test` passes, prints what libtest prints.
#[derive(Default)]
pub struct Suite<'a> {
    filters: Vec<String>,
    exact: bool,
    list: bool,
    trials: Vec<(String, Check<'a>)>,
}

impl<'a> Suite<'a> {
    /// A suite that runs what the command line asks for: names to filter by, `--exact`, `--list`; other flags of libtest
    /// are accepted and change nothing.
    pub fn from_args() -> Suite<'a> {
        let mut suite = Suite::default();
        let mut arguments = env::args().skip(1);
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--exact" => suite.exact = true,
                "--list" => suite.list = true,
                "--test-threads" | "--format" | "--color" | "--skip" | "-Z" => drop(arguments.next()),
                flag if flag.starts_with('-') => {}
                _ => suite.filters.push(argument),
            }
        }
        suite
    }

    /// Adds one test; it fails by panicking.
    pub fn add(&mut self, name: impl Into<String>, check: impl FnOnce() + 'a) {
        self.trials.push((name.into(), Box::new(check)));
    }

    /// Adds every case of a directory ([`cases`]).
    pub fn cases(&mut self, directory: &str, extension: &str, check: impl Fn(&Case) + Copy + 'a) {
        for case in cases(directory, extension) {
            self.add(case.name.clone(), move || {
                check(&case);
                case.finish();
            });
        }
    }

    /// Whether the command line asks for this name: for work that is done once for many cases.
    pub fn wants(&self, name: &str) -> bool {
        self.filters.is_empty()
            || self
                .filters
                .iter()
                .any(|filter| if self.exact { name == filter } else { name.contains(filter.as_str()) })
    }

    /// Whether the command line may ask for a name that begins with this: for work that many names need.
    pub fn covers(&self, beginning: &str) -> bool {
        self.wants(beginning) || self.filters.iter().any(|filter| filter.starts_with(beginning))
    }

    /// Runs the tests and prints what libtest would.
    pub fn run(mut self) -> ExitCode {
        let trials = std::mem::take(&mut self.trials);
        let all = trials.len();
        let chosen: Vec<_> = trials.into_iter().filter(|(name, _)| self.wants(name)).collect();
        if self.list {
            chosen.iter().for_each(|(name, _)| println!("{name}: test"));
            return ExitCode::SUCCESS;
        }
        let (start, count) = (Instant::now(), chosen.len());
        println!("\nrunning {count} test{}", if count == 1 { "" } else { "s" });
        let mut failures = Vec::new();
        for (name, check) in chosen {
            let problem = caught(check);
            println!("test {name} ... {}", if problem.is_none() { "ok" } else { "FAILED" });
            failures.extend(problem.map(|problem| (name, problem)));
        }
        for (name, problem) in &failures {
            println!("\n---- {name} ----\n{problem}");
        }
        println!(
            "\ntest result: {}. {} passed; {} failed; 0 ignored; 0 measured; {} filtered out; finished in {:.2}s\n",
            if failures.is_empty() { "ok" } else { "FAILED" },
            count - failures.len(),
            failures.len(),
            all - count,
            start.elapsed().as_secs_f64(),
        );
        if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(101) }
    }
}

/// Runs a check; the message and place of its panic, if any.
fn caught(check: Check<'_>) -> Option<String> {
    static MESSAGE: Mutex<String> = Mutex::new(String::new());
    let before = panic::take_hook();
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|at| format!("\n(at {}:{})", at.file(), at.line())).unwrap_or_default();
        let payload = panic.payload();
        let text = payload.downcast_ref::<&str>().copied().or(payload.downcast_ref::<String>().map(String::as_str));
        let text = text.unwrap_or("a panic without a text");
        *MESSAGE.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = format!("{text}{place}");
    }));
    let result = panic::catch_unwind(AssertUnwindSafe(check));
    panic::set_hook(before);
    result.err().map(|_| std::mem::take(&mut *MESSAGE.lock().unwrap_or_else(|poisoned| poisoned.into_inner())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directives_are_the_first_lines_only() {
        let text = "//@ target: web\n//@ slow\nfn main() {}\n//@ late: 1\n";
        assert_eq!(directive(text, "target").as_deref(), Some("web"));
        assert_eq!(directive(text, "slow").as_deref(), Some(""));
        assert_eq!(directive(text, "late"), None);
    }

    #[test]
    fn a_difference_names_the_file_and_the_way_to_accept_it() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("x.plan.txt");
        fs::write(&file, "one\ntwo\n").unwrap();
        assert_eq!(check(&file, "one\ntwo\n"), Ok(()));
        if !blessing() {
            let difference = check(&file, "one\n2\n").unwrap_err();
            assert!(difference.contains("x.plan.txt differs") && difference.contains("BLESS=1"), "{difference}");
            assert!(difference.contains("-two\n+2\n"), "{difference}");
        }
    }

    #[test]
    fn an_expectation_nobody_produces_is_a_failure() {
        let directory = tempfile::tempdir().unwrap();
        let source = directory.path().join("x.rs");
        fs::write(&source, "").unwrap();
        fs::write(directory.path().join("x.old.txt"), "").unwrap();
        fs::write(directory.path().join("xy.old.txt"), "").unwrap();
        if !blessing() {
            let stale = Case::new(source).stale();
            assert_eq!(stale.len(), 1, "{stale:?}");
            assert!(stale[0].starts_with("x.old.txt"), "{stale:?}");
        }
    }

    #[test]
    fn a_panic_becomes_a_message_with_its_place() {
        assert_eq!(caught(Box::new(|| ())), None);
        let message = caught(Box::new(|| panic!("no {}", "good"))).unwrap();
        assert!(message.starts_with("no good\n(at ") && message.contains("golden.rs"), "{message}");
    }
}
