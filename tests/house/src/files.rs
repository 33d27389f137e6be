//! Finds the files that rules govern.

use std::fs;
use std::path::{Path, PathBuf};

/// One file of the workspace.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path from the root, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// The root of the workspace.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("bug: tests/house is two levels below the root").to_owned()
}

/// Directories that hold nothing we wrote.
const NOT_OURS: &[&str] = &["target", "node_modules", ".git", "pkg", "pkg-node", "dist"];

/// All files below a directory (or the file itself) with this extension, sorted by path.
pub fn below(directory: &str, extension: &str) -> Vec<File> {
    let mut found = Vec::new();
    collect(&root(), &root().join(directory), extension, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// One file, which must exist.
pub fn file(path: &str) -> File {
    let text = fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path} cannot be read: {error}"));
    File { path: path.to_owned(), text }
}

/// Every Rust file of the library or program in a directory, without its tests, benches and examples.
pub fn sources(package: &str) -> Vec<File> {
    below(&format!("{package}/src"), "rs").into_iter().filter(|file| !is_test(&file.path)).collect()
}

/// Packages in this repository that are outside the workspace, and sources that are compiled as users' are.
const OUTSIDE: &[&str] = &[
    "tests/fuzz/",
    "cli/tests/suite/",
    "tests/ecosystem/crates/",
    "tests/bench/ops/",
    "tests/threads/crates/",
    "examples/shared-types/",
];

/// Whether a file belongs to the workspace.
pub fn is_inside(file: &File) -> bool {
    !OUTSIDE.iter().any(|folder| file.path.starts_with(folder))
}

/// Every manifest of the workspace but the root's.
pub fn manifests() -> Vec<File> {
    below("", "toml").into_iter().filter(|file| file.path.ends_with("/Cargo.toml") && is_inside(file)).collect()
}

/// A file that is compiled only for tests.
fn is_test(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    matches!(name, "tests.rs" | "testing.rs") || name.ends_with("_tests.rs") || path.contains("/tests/")
}

fn collect(root: &Path, path: &Path, extension: &str, found: &mut Vec<File>) {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if path.is_dir() {
        let hidden = name.starts_with('.') && path != root;
        if NOT_OURS.contains(&&*name) || hidden {
            return;
        }
        let entries = fs::read_dir(path).unwrap_or_else(|error| panic!("{} cannot be read: {error}", path.display()));
        entries.flatten().for_each(|entry| collect(root, &entry.path(), extension, found));
    } else if path.extension().is_some_and(|found| found == extension) {
        // A file may vanish while others work beside us.
        let Ok(text) = fs::read_to_string(path) else { return };
        let relative = path.strip_prefix(root).expect("bug: a file outside the root");
        found.push(File { path: relative.to_string_lossy().replace('\\', "/"), text });
    }
}
