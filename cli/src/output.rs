//! Writes the files of an output, none of them by half.

use std::path::{Path, PathBuf};
use std::{fs, io, process};

use wasm_ferry_cli_support::Files;

use crate::Error;

/// Writes each file beside its place, then gives all of them their names. If one cannot be written, none has changed.
///
/// Errors: a folder cannot be made, a file cannot be written.
pub fn write(folder: &Path, files: &Files) -> Result<(), Error> {
    let mut prepared = Prepared(Vec::new());
    for (name, bytes) in files.iter() {
        let path = folder.join(name);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(|cause| Error::Folder { path: parent.into(), cause })?;
        if path.is_dir() {
            let cause = io::Error::new(io::ErrorKind::IsADirectory, "a folder has that name");
            return Err(Error::Write { path, cause });
        }
        let beside = beside(&path);
        prepared.0.push((beside.clone(), path.clone()));
        fs::write(&beside, bytes).map_err(|cause| Error::Write { path, cause })?;
    }
    for (beside, path) in &prepared.0 {
        fs::rename(beside, path).map_err(|cause| Error::Write { path: path.clone(), cause })?;
    }
    Ok(())
}

/// A name in the same folder that nobody else uses.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".tmp-{}", process::id()));
    path.with_file_name(name)
}

/// Files written beside their places. Those that did not get there are removed in the end.
struct Prepared(Vec<(PathBuf, PathBuf)>);

impl Drop for Prepared {
    fn drop(&mut self) {
        for (beside, _) in &self.0 {
            // After a success there is nothing left to remove.
            let _ = fs::remove_file(beside);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> Files {
        let mut files = Files::new();
        for (path, text) in list {
            files.add(*path, *text);
        }
        files
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = entries.collect();
        names.sort();
        names
    }

    #[test]
    fn files_and_their_folders_are_made() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("a/b");
        write(&out, &files(&[("x.js", "1"), ("snippets/y.js", "2")])).unwrap();
        assert_eq!(names(&out), ["snippets", "x.js"]);
        assert_eq!(fs::read_to_string(out.join("snippets/y.js")).unwrap(), "2");
    }

    #[test]
    fn if_one_file_cannot_be_written_no_other_changes() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.js"), "old").unwrap();
        fs::create_dir(folder.path().join("b.js")).unwrap();
        let error = write(folder.path(), &files(&[("a.js", "new"), ("b.js", "new"), ("c.js", "new")])).unwrap_err();
        assert!(matches!(error, Error::Write { path, .. } if path.ends_with("b.js")));
        assert_eq!(names(folder.path()), ["a.js", "b.js"]);
        assert_eq!(fs::read_to_string(folder.path().join("a.js")).unwrap(), "old");
    }
}
