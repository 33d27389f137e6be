//! Builds every example into a package and runs it, in Node and in a browser.

use std::fs;
use std::path::Path;

use ferry_test_support::{places, process};

/// Builds a crate of this workspace into a package, the way the README says, with more arguments for `ferry build`.
#[track_caller]
pub fn build(krate: &str, out_dir: &Path, arguments: &[&str]) {
    let mut command = process::cargo();
    command.args(["run", "--quiet", "--package", "wasm-ferry-pack", "--", "build", krate, "--out-dir"]);
    process::run(command.arg(out_dir).args(arguments)).stdout();
    assert!(
        out_dir.join("package.json").exists(),
        "ferry build succeeded, but there is no package in {}",
        out_dir.display()
    );
}

/// Copies files of an example, or all files of one of its directories, to another place.
pub fn copy(from: &str, to: &Path) {
    let from = places::in_workspace(from);
    if from.is_file() {
        fs::copy(&from, to).unwrap_or_else(|error| panic!("{} cannot be copied: {error}", from.display()));
        return;
    }
    fs::create_dir_all(to).unwrap_or_else(|error| panic!("{} cannot be made: {error}", to.display()));
    for entry in
        fs::read_dir(&from).unwrap_or_else(|error| panic!("{} cannot be read: {error}", from.display())).flatten()
    {
        if entry.path().is_file() {
            let target = to.join(entry.file_name());
            fs::copy(entry.path(), target)
                .unwrap_or_else(|error| panic!("{} cannot be copied: {error}", entry.path().display()));
        }
    }
}
