//! Which files of a folder are in the package.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Map, Value};

use crate::error::{Error, TarballError};
use crate::host::Host;

/// Files npm takes whatever `files` says, by the start of their names in capital letters.
const ALWAYS: &[&str] = &["README", "LICENSE", "LICENCE"];

/// Names npm leaves out whatever `files` says.
const NEVER: &[&str] =
    &[".git", ".svn", ".hg", "CVS", "node_modules", ".DS_Store", "package-lock.json", ".gitignore", ".npmignore"];

/// The paths of the package's files, sorted, with `/`.
///
/// Errors: an entry of `files` leaves the folder, or stands for nothing; a folder cannot be read.
pub(crate) fn choose(host: &dyn Host, folder: &Path, manifest: &Map<String, Value>) -> Result<BTreeSet<String>, Error> {
    let mut all = Vec::new();
    walk(host, folder, "", &mut all)?;
    let mut chosen: BTreeSet<String> = match manifest.get("files").and_then(Value::as_array) {
        None => all.iter().cloned().collect(),
        Some(entries) => {
            let mut chosen = BTreeSet::new();
            for entry in entries.iter().filter_map(Value::as_str) {
                let (pattern, wanted) = match entry.strip_prefix('!') {
                    Some(pattern) => (pattern, false),
                    None => (entry, true),
                };
                let pattern = inside(entry, pattern)?;
                let matching: Vec<&String> = all.iter().filter(|path| matches(&pattern, path)).collect();
                if wanted && matching.is_empty() {
                    return Err(TarballError::NothingThere { entry: entry.into(), folder: folder.into() }.into());
                }
                for path in matching {
                    if wanted {
                        chosen.insert(path.clone())
                    } else {
                        chosen.remove(path)
                    };
                }
            }
            chosen
        }
    };
    let entry = |field: &str| manifest.get(field).and_then(Value::as_str).map(|path| path.trim_start_matches("./"));
    let entries = [entry("main"), entry("browser"), entry("bin")];
    chosen.extend(all.into_iter().filter(|path| is_always(path) || entries.contains(&Some(path.as_str()))));
    Ok(chosen)
}

fn is_always(path: &str) -> bool {
    let upper = path.to_ascii_uppercase();
    path == "package.json" || !path.contains('/') && ALWAYS.iter().any(|start| upper.starts_with(start))
}

/// All files below a folder that can be part of a package.
fn walk(host: &dyn Host, folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<(), Error> {
    let names = host.list(folder).map_err(|cause| Error::Read { path: folder.into(), cause })?;
    for name in names {
        let bare = name.trim_end_matches('/');
        if NEVER.contains(&bare) || prefix.is_empty() && bare.ends_with(".tgz") {
            continue;
        }
        let path = format!("{prefix}{bare}");
        if bare.chars().any(|c| c.is_control() || c == '\\' || c == '\u{fffd}') {
            return Err(TarballError::BadPath { path }.into());
        }
        if name.ends_with('/') {
            walk(host, &folder.join(bare), &format!("{path}/"), found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

/// An entry of `files` in its simplest form.
fn inside(entry: &str, pattern: &str) -> Result<String, Error> {
    let pattern = pattern.trim_start_matches("./").trim_start_matches('/').trim_end_matches('/');
    if pattern.split(['/', '\\']).any(|part| part == "..") {
        return Err(TarballError::OutsideEntry { entry: entry.into() }.into());
    }
    Ok(pattern.into())
}

/// Whether a pattern stands for a path: as a whole, or for a folder above it.
fn matches(pattern: &str, path: &str) -> bool {
    if pattern.is_empty() || pattern == "." {
        return true;
    }
    let pattern: Vec<&str> = pattern.split('/').collect();
    let path: Vec<&str> = path.split('/').collect();
    (1..=path.len()).any(|length| components(&pattern, &path[..length]))
}

fn components(pattern: &[&str], path: &[&str]) -> bool {
    match (pattern, path) {
        ([], []) => true,
        (["**", rest @ ..], _) => (0..=path.len()).any(|skipped| components(rest, &path[skipped..])),
        ([first, rest @ ..], [name, deeper @ ..]) => {
            characters(first.as_bytes(), name.as_bytes()) && components(rest, deeper)
        }
        ([], [_, ..]) | ([_, ..], []) => false,
    }
}

/// Whether a component with `*` and `?` stands for a name.
fn characters(pattern: &[u8], name: &[u8]) -> bool {
    match (pattern, name) {
        ([], []) => true,
        ([b'*', rest @ ..], _) => (0..=name.len()).any(|skipped| characters(rest, &name[skipped..])),
        ([b'?', rest @ ..], [_, more @ ..]) => characters(rest, more),
        ([first, rest @ ..], [same, more @ ..]) => first == same && characters(rest, more),
        ([], [_, ..]) | ([_, ..], []) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_a_file_a_folder_or_has_stars() {
        for (pattern, path) in [
            ("life.js", "life.js"),
            ("snippets", "snippets/a/b.js"),
            ("*.js", "life.js"),
            ("snippets/*.js", "snippets/a.js"),
            ("**/*.wasm", "a/b/c.wasm"),
            ("a/**", "a/b"),
            ("l?fe.*", "life.d.ts"),
        ] {
            assert!(matches(pattern, path), "{pattern} {path}");
        }
        for (pattern, path) in
            [("life.js", "a/life.js"), ("snip", "snippets/a.js"), ("*.js", "life.ts"), ("a/b", "a/c/b")]
        {
            assert!(!matches(pattern, path), "{pattern} {path}");
        }
    }
}
