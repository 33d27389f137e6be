//! The Rust source of the tests, those first that run what they use.

use ferry_guide::attributes::Source;
use ferry_test_support::places;
use std::fs;

/// What tests are called on the pages, and where their source is.
const PLACES: &[(&str, &str)] = &[
    ("e2e", "tests/e2e/src"),
    ("golden", "tests/golden/cases"),
    ("compat", "tests/compat/src"),
    ("accept", "macro/tests/accept"),
    ("expand", "macro/tests/expand"),
];

/// All of it, by name.
pub(crate) fn all() -> Vec<Source> {
    let mut sources = Vec::new();
    for (kind, directory) in PLACES {
        let Ok(entries) = fs::read_dir(places::in_workspace(directory)) else { continue };
        let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        files.sort();
        for file in files {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if let (Some(name), false) = (name.strip_suffix(".rs"), name.ends_with(".expanded.rs")) {
                let text = fs::read_to_string(&file).expect("a file that was just listed");
                sources.push(Source { name: format!("{kind}: {name}"), text });
            }
        }
    }
    sources
}
