//! Runs JavaScript in Node.

use crate::process::{self, Finished};
use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

/// Runs a script with arguments, in the script's directory.
#[track_caller]
pub fn run(script: &Path, arguments: &[&str]) -> Finished {
    let directory = script.parent().expect("bug: a script without a directory");
    process::run(Command::new("node").arg(script).args(arguments).current_dir(directory))
}

/// Evaluates the text of an ES module in a directory, from which its imports are resolved.
#[track_caller]
pub fn eval(directory: &Path, module: &str) -> Finished {
    process::run(Command::new("node").args(["--input-type=module", "--eval", module]).current_dir(directory))
}

/// Runs `node --test` on files, with export conditions such as `externref`.
#[track_caller]
pub fn test(directory: &Path, files: &[impl AsRef<OsStr>], conditions: &[&str]) -> Finished {
    let mut command = Command::new("node");
    command.current_dir(directory).arg("--test").arg("--test-reporter=tap");
    for condition in conditions {
        command.arg(format!("--conditions={condition}"));
    }
    process::run(command.args(files))
}
