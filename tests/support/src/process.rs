//! Runs programs, and shows everything they said when they fail.

use std::path::Path;
use std::process::{Command, ExitStatus};

/// What a finished program left behind.
#[derive(Debug)]
pub struct Finished {
    /// The command line, for messages.
    pub command: String,
    /// How it ended.
    pub status: ExitStatus,
    /// What it wrote to standard output.
    pub stdout: String,
    /// What it wrote to standard error.
    pub stderr: String,
}

impl Finished {
    /// Standard output of a program that succeeded; a panic with everything it said otherwise.
    #[track_caller]
    pub fn stdout(self) -> String {
        assert!(self.status.success(), "{self}");
        self.stdout
    }

    /// Both outputs of a program that failed, standard output first; a panic if it succeeded.
    #[track_caller]
    pub fn failure(self) -> String {
        assert!(!self.status.success(), "this should have failed:\n{self}");
        self.stdout + &self.stderr
    }
}

impl std::fmt::Display for Finished {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "$ {}", self.command)?;
        for text in [&self.stdout, &self.stderr] {
            f.write_str(text)?;
            if !text.is_empty() && !text.ends_with('\n') {
                f.write_str("\n")?;
            }
        }
        write!(f, "({})", self.status)
    }
}

/// Runs a program to its end. Panics only if it cannot be started.
#[track_caller]
pub fn run(command: &mut Command) -> Finished {
    let shown = shown(command);
    let output = command.output().unwrap_or_else(|error| panic!("`{shown}` cannot be started: {error}"));
    Finished {
        command: shown,
        status: output.status,
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// A cargo command in the workspace, without the variables that the outer cargo set for this test.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(crate::places::workspace());
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_BIN_") || name.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&*name);
        }
    }
    command
}

/// npm in a directory, quiet about everything but errors.
pub fn npm(directory: &Path) -> Command {
    let mut command = Command::new("npm");
    command.current_dir(directory).args(["--no-audit", "--no-fund", "--loglevel=error"]);
    command
}

fn shown(command: &Command) -> String {
    let mut text = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}
