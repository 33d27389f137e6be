//! Where things are in this workspace.

use std::env;
use std::path::{Path, PathBuf};

/// The root of the workspace.
pub fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("bug: tests/support is two levels below the root").to_owned()
}

/// A path below the root of the workspace.
pub fn in_workspace(relative: impl AsRef<Path>) -> PathBuf {
    workspace().join(relative)
}

/// Cargo's target directory.
pub fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(path) => workspace().join(path),
        None => workspace().join("target"),
    }
}

/// An empty directory for what one test writes, kept for inspection until the next run: `target/tests/<name>`.
pub fn scratch(name: &str) -> PathBuf {
    let path = target().join("tests").join(name);
    if path.exists() {
        std::fs::remove_dir_all(&path).unwrap_or_else(|error| panic!("{} cannot be emptied: {error}", path.display()));
    }
    std::fs::create_dir_all(&path).unwrap_or_else(|error| panic!("{} cannot be made: {error}", path.display()));
    path
}

/// Copies a directory with everything in it.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap_or_else(|error| panic!("{} cannot be made: {error}", to.display()));
    let entries = std::fs::read_dir(from).unwrap_or_else(|error| panic!("{} cannot be read: {error}", from.display()));
    for entry in entries.flatten() {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, target).unwrap_or_else(|error| panic!("{} cannot be copied: {error}", path.display()));
        }
    }
}

/// A program that npm installed for the tests, e.g. `typescript/bin/tsc`.
pub fn npm_program(path: &str) -> PathBuf {
    let program = in_workspace("tests/node_modules").join(path);
    assert!(program.exists(), "{} is missing: run `scripts/setup test`", program.display());
    program
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_directory_is_copied_with_everything_in_it() {
        let root = scratch("copy");
        fs::create_dir_all(root.join("from/inner")).unwrap();
        fs::write(root.join("from/a"), "1").unwrap();
        fs::write(root.join("from/inner/b"), "2").unwrap();
        copy(&root.join("from"), &root.join("to"));
        assert_eq!(fs::read_to_string(root.join("to/a")).unwrap(), "1");
        assert_eq!(fs::read_to_string(root.join("to/inner/b")).unwrap(), "2");
    }
}
