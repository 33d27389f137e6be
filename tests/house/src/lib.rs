//! Checks the rules of the house by reading the source.
//!
//! A rule is a function from text to the breaches in it ([`rules`], [`manifests`], [`shape`]); the tests in `tests/` apply
//! each one to the files it governs and are named by the sentence they prove. Beside each rule stands a unit test that
//! shows it failing on a few bad lines. What is forbidden, and why, is in the guide: `guide/src/internals/architecture.md`.

pub mod files;
pub mod lex;
pub mod locks;
pub mod manifests;
pub mod rules;
pub mod shape;

/// One place where a rule is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there, and what to do instead if it is not obvious.
    pub what: String,
}

impl Breach {
    pub(crate) fn new(line: usize, what: impl Into<String>) -> Breach {
        Breach { line, what: what.into() }
    }
}

/// Applies a rule to files and panics with every breach, each with its place.
#[track_caller]
pub fn enforce(files: &[files::File], rule: impl Fn(&files::File) -> Vec<Breach>) {
    assert!(!files.is_empty(), "a rule that governs no file proves nothing: was a directory renamed?");
    let breaches: Vec<String> = files
        .iter()
        .flat_map(|file| rule(file).into_iter().map(|breach| format!("{}:{}: {}", file.path, breach.line, breach.what)))
        .collect();
    assert!(breaches.is_empty(), "{} broken:\n{}", breaches.len(), breaches.join("\n"));
}
