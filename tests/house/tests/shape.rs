//! Conventions about files: size, purpose, names, and what must never be committed.

use ferry_house::files::{File, below, file, sources};
use ferry_house::{Breach, enforce, rules, shape};

/// Files that may be long: flat tables, in which nothing refers to anything else.
const TABLES: &[&str] = &[];

/// The crates whose size and form count.
const CRATES: &[&str] = &["macro", "js-runtime", "js-runtime/schema", "cli-support", "cli", "pack"];

/// Every Rust file outside tests.
fn all_sources() -> Vec<File> {
    CRATES.iter().flat_map(|package| sources(package)).collect()
}

/// Every Rust file, the tests' programs included, but not what the macro's tests feed to the compiler.
fn all_rust() -> Vec<File> {
    let mut files: Vec<File> = ["macro", "js-runtime", "cli-support", "cli", "pack", "tests", "examples"]
        .iter()
        .flat_map(|directory| below(directory, "rs"))
        .collect();
    let fed = ["macro/tests/ui/", "macro/tests/expand/", "macro/tests/accept/", "tests/golden/cases/"];
    files.retain(|file| !fed.iter().any(|directory| file.path.starts_with(directory)));
    files
}

#[test]
fn no_file_is_longer_than_six_hundred_lines() {
    let mut files = all_sources();
    files.retain(|file| !TABLES.contains(&file.path.as_str()));
    enforce(&files, |file| shape::too_long(&file.text));
}

#[test]
fn half_the_files_are_short_and_nine_in_ten_are_not_long() {
    let mut sizes: Vec<usize> = all_sources().iter().map(|file| shape::lines(&file.text)).collect();
    sizes.sort();
    let (half, nine_in_ten) = (sizes[sizes.len() / 2], sizes[sizes.len() * 9 / 10]);
    assert!(half <= 150, "half the files have up to {half} lines; 150 is the aim");
    assert!(nine_in_ten <= 400, "nine in ten files have up to {nine_in_ten} lines; 400 is the aim");
}

#[test]
fn every_module_begins_with_its_purpose() {
    let mut files = all_rust();
    // A module's tests beside it are what their name says.
    files.retain(|file| !file.path.ends_with("/tests.rs"));
    enforce(&files, |file| shape::no_purpose(&file.text));
}

#[test]
fn no_module_has_a_name_that_says_nothing() {
    enforce(&all_rust(), |file| shape::empty_name(&file.path));
}

#[test]
fn no_test_is_ignored() {
    // Said in two pieces, or this file would break its own rule.
    let ignore = ["#[", "ignore"].concat();
    let mut files = all_rust();
    // What the test runner is tested with ignores a test, which is what is tested.
    files.retain(|file| !file.path.starts_with("cli/tests/suite/"));
    enforce(&files, |file| {
        let found = file.text.lines().enumerate().filter(|(_, line)| line.trim_start().starts_with(&ignore));
        found.map(|(i, _)| Breach { line: i + 1, what: "assert what happens today, and say why".into() }).collect()
    });
}

#[test]
fn every_todo_names_its_issue() {
    let mut files = all_rust();
    files.extend(below("cli-support/js", "js"));
    // The rule's own source speaks of the word.
    files.retain(|file| !file.path.starts_with("tests/house/"));
    enforce(&files, |file| rules::todos(&file.text));
}

#[test]
fn every_crate_has_a_readme() {
    for package in CRATES {
        let readme = file(&format!("{package}/README.md"));
        assert!(readme.text.trim().len() > 20, "{} says nothing", readme.path);
    }
}

#[test]
fn lock_files_name_no_registry() {
    let mut files = below("", "json");
    files.retain(|file| file.path.ends_with("package-lock.json"));
    enforce(&files, |file| {
        let found = file.text.lines().enumerate().filter(|(_, line)| line.contains("\"resolved\": \"http"));
        let what = "npm wrote a host name; install with omit-lockfile-registry-resolved=true";
        found.map(|(i, _)| Breach { line: i + 1, what: what.into() }).collect()
    });
}
