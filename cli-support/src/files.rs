//! The output, as data.

use std::collections::BTreeMap;

/// The files of one output: relative path (with `/`) to bytes, sorted by path.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Files {
    entries: BTreeMap<String, Vec<u8>>,
}

impl Files {
    /// No files.
    pub fn new() -> Files {
        Files::default()
    }

    /// Adds a file. A path is added once: a second time is a bug of ours.
    pub fn add(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        let path = path.into();
        let previous = self.entries.insert(path.clone(), bytes.into());
        assert!(previous.is_none(), "bug: the file {path} is written twice");
    }

    /// Adds all files of another output.
    pub fn extend(&mut self, other: Files) {
        for (path, bytes) in other.entries {
            self.add(path, bytes);
        }
    }

    /// The bytes at a path.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.entries.get(path).map(Vec::as_slice)
    }

    /// All files, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.entries.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }
}
