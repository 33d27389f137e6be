//! Rules about files: their size, their first line, their name.

use crate::Breach;

/// No file is longer.
pub const MOST_LINES: usize = 600;

/// Names that say nothing about what a module decides.
pub const EMPTY_NAMES: &[&str] =
    &["util", "utils", "common", "misc", "helper", "helpers", "imp", "manager", "context", "info", "data"];

/// The number of lines of a file that count: its tests at the end do not.
pub fn lines(text: &str) -> usize {
    let at = text.lines().position(|line| line.starts_with("#[cfg(test)]"));
    match at {
        Some(at) if text.lines().nth(at + 1).is_some_and(|line| line.starts_with("mod ") && line.ends_with('{')) => at,
        Some(_) | None => text.lines().count(),
    }
}

/// A file that is too long.
pub fn too_long(text: &str) -> Vec<Breach> {
    let lines = lines(text);
    if lines <= MOST_LINES {
        Vec::new()
    } else {
        vec![Breach::new(MOST_LINES, format!("{lines} lines: split it by what it decides"))]
    }
}

/// The purpose of a module: the first line of its `//!` comment.
pub fn purpose(text: &str) -> Option<&str> {
    text.lines().next()?.strip_prefix("//!").map(str::trim).filter(|line| !line.is_empty())
}

/// A module that does not begin with its purpose, as a sentence.
pub fn no_purpose(text: &str) -> Vec<Breach> {
    match purpose(text) {
        None => vec![Breach::new(1, "a module begins with its purpose: `//! What it decides.`")],
        Some(line) if !line.ends_with(['.', ':']) => {
            vec![Breach::new(1, "the first line is a whole sentence, with a full stop")]
        }
        Some(_) => Vec::new(),
    }
}

/// A path with a module that is named for nothing.
pub fn empty_name(path: &str) -> Vec<Breach> {
    let parts = path.split('/').map(|part| part.strip_suffix(".rs").unwrap_or(part));
    let found = parts.filter(|part| EMPTY_NAMES.contains(part));
    found.map(|part| Breach::new(1, format!("`{part}` says nothing: name the module for what it decides"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_is_found_and_its_tests_do_not_count() {
        let code = "x\n".repeat(MOST_LINES);
        assert_eq!(too_long(&code), []);
        assert_eq!(too_long(&format!("{code}#[cfg(test)]\nmod tests {{\n{code}}}\n")), []);
        assert_eq!(too_long(&format!("{code}x\n")).len(), 1);
    }

    #[test]
    fn a_module_without_purpose_is_found() {
        assert_eq!(no_purpose("//! Reads it.\nuse x;\n"), []);
        assert_eq!(no_purpose("use x;\n//! Late.\n").len(), 1);
        assert_eq!(no_purpose("//!\nuse x;\n").len(), 1);
        assert_eq!(no_purpose("//! Reads it\n").len(), 1);
    }

    #[test]
    fn a_module_named_for_nothing_is_found() {
        assert_eq!(empty_name("pack/src/util.rs").len(), 1);
        assert_eq!(empty_name("pack/src/common/mod.rs").len(), 1);
        assert_eq!(empty_name("pack/src/utility_pole.rs"), []);
    }
}
