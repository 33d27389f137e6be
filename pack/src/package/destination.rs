//! Where a package goes: whole or not at all, also when builds are killed, or run at the same time.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;
use wasm_ferry_cli_support::Files;
use wasm_ferry_cli_support::targets::{TARGETS, file_name};

use super::{Package, is_licence, is_notice};
use crate::error::Error;
use crate::host::Host;

/// Where the package goes; known to be writable, and ours to replace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Destination {
    folder: PathBuf,
}

impl Destination {
    /// Looks at a folder before anything is compiled.
    ///
    /// Errors: it cannot be written, or holds what no build has put there.
    pub(crate) fn check(host: &dyn Host, folder: &Path) -> Result<Destination, Error> {
        // A link stays, what it points to is replaced.
        let folder = host.canonicalize(folder).unwrap_or_else(|_| folder.into());
        Destination { folder: folder.clone() }.clear_up(host);
        let unwritable = |cause| Error::Unwritable { folder: folder.clone(), cause };
        if host.exists(&folder) {
            let names = host.list(&folder).map_err(unwritable)?;
            let strangers = strangers(host, &folder, &names);
            if !strangers.is_empty() {
                return Err(Error::NotOurs { folder, strangers });
            }
        }
        let destination = Destination { folder };
        destination.try_write(host)?;
        Ok(destination)
    }

    /// Makes a folder where the new package will be prepared, or in the nearest folder above that exists, and removes it.
    fn try_write(&self, host: &dyn Host) -> Result<(), Error> {
        let beside = self.beside(host, "tmp");
        let above = self.folder.ancestors().skip(1).find(|folder| host.exists(folder)).unwrap_or(&self.folder);
        let probe = above.join(beside.file_name().unwrap_or_default());
        let result = host.create_dir_all(&probe).and_then(|()| host.remove_dir_all(&probe));
        result.map_err(|cause| Error::Unwritable { folder: above.into(), cause })
    }

    /// A folder beside the destination, so that one can be renamed to the other.
    fn beside(&self, host: &dyn Host, what: &str) -> PathBuf {
        let mut name = self.folder.file_name().unwrap_or_default().to_os_string();
        name.push(format!(".{what}-{}", host.process_id()));
        self.folder.with_file_name(name)
    }

    /// The folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Puts the package there, whole or not at all: it is written beside the old one, which is moved away for the
    /// new one to take its place, and moved back if that fails.
    ///
    /// Errors: something cannot be written or renamed; the old package is still there.
    pub(crate) fn write(&self, host: &dyn Host, package: &Package) -> Result<(), Error> {
        let (new, old) = (self.beside(host, "tmp"), self.beside(host, "old"));
        let result = write_files(host, &new, &package.files).and_then(|()| self.replace(host, &new, &old));
        // After a success it is not there; after a failure what remains of it is of no use.
        let _ = host.remove_dir_all(&new);
        result
    }

    /// Errors: as [`Destination::write`].
    fn replace(&self, host: &dyn Host, new: &Path, old: &Path) -> Result<(), Error> {
        let mut attempts = 0;
        loop {
            match self.swap(host, new, old) {
                // Another build puts its package there at the same time: what is there now is replaced again.
                Err(Error::Write { cause, .. }) if attempts < ATTEMPTS && is_race(&cause) => {
                    attempts += 1;
                    host.wait(Duration::from_millis(20));
                }
                result => return result,
            }
        }
    }

    fn swap(&self, host: &dyn Host, new: &Path, old: &Path) -> Result<(), Error> {
        let folder = &self.folder;
        let failed = |cause: io::Error| Error::Write { path: folder.clone(), cause };
        if !host.exists(folder) {
            return host.rename(new, folder).map_err(failed);
        }
        host.rename(folder, old).map_err(failed)?;
        if let Err(cause) = host.rename(new, folder) {
            if is_race(&cause) && host.exists(folder) {
                // There is a package of another build, newer than the one that was moved away.
                let _ = host.remove_dir_all(old);
                return Err(failed(cause));
            }
            return match host.rename(old, folder) {
                Ok(()) => Err(failed(cause)),
                Err(_) => Err(Error::Lost { folder: folder.clone(), old: old.into(), cause }),
            };
        }
        // The new package is in its place; that the old one could not be removed is no failure of the build.
        let _ = host.remove_dir_all(old);
        Ok(())
    }

    /// Clears up after builds that were killed: a package that was moved away, and whose successor did not arrive, comes
    /// back; everything else they have left is removed.
    fn clear_up(&self, host: &dyn Host) {
        let (Some(above), Some(name)) = (self.folder.parent(), self.folder.file_name()) else { return };
        let name = name.to_string_lossy();
        for entry in host.list(above).unwrap_or_default() {
            let Some(rest) = entry.trim_end_matches('/').strip_prefix(&*name) else { continue };
            let moved = rest.strip_prefix(".old-");
            let Some(process) = moved.or_else(|| rest.strip_prefix(".tmp-")).and_then(|id| id.parse().ok()) else {
                continue;
            };
            if host.is_running(process) {
                continue;
            }
            let left = above.join(entry.trim_end_matches('/'));
            // That it cannot be done is found by the build itself, if it matters.
            let _ = match moved.is_some() && !host.exists(&self.folder) {
                true => host.rename(&left, &self.folder),
                false => host.remove_dir_all(&left),
            };
        }
    }
}

/// How often a package is put in its place when others do the same.
const ATTEMPTS: u32 = 50;

/// Whether a folder was moved, or put there, by somebody else meanwhile.
fn is_race(cause: &io::Error) -> bool {
    matches!(cause.kind(), io::ErrorKind::NotFound | io::ErrorKind::AlreadyExists | io::ErrorKind::DirectoryNotEmpty)
}

fn write_files(host: &dyn Host, folder: &Path, files: &Files) -> Result<(), Error> {
    let create = |path: &Path| host.create_dir_all(path).map_err(|cause| Error::Write { path: path.into(), cause });
    create(folder)?;
    for (name, bytes) in files.iter() {
        let path = folder.join(name);
        if let Some(parent) = path.parent().filter(|parent| *parent != folder) {
            create(parent)?;
        }
        host.write(&path, bytes).map_err(|cause| Error::Write { path: path.clone(), cause })?;
    }
    Ok(())
}

/// What a folder holds that no build has put there. Replacing a package must never cost anybody a file, so a folder
/// counts as a package only if everything in it is accounted for: by its package.json, or by the names of its modules.
fn strangers(host: &dyn Host, folder: &Path, names: &[String]) -> Vec<String> {
    let json = host.read(&folder.join("package.json")).unwrap_or_default();
    let json: Value = serde_json::from_slice(&json).unwrap_or_default();
    let listed: Vec<&str> = json["files"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let stems: Vec<&str> = names.iter().filter_map(|name| name.strip_suffix("_bg.wasm")).collect();
    let generated = |name: &str| {
        let rest = |stem: &&str| {
            name.strip_prefix(*stem).is_some_and(|rest| rest.starts_with('.') || rest.starts_with("_bg."))
        };
        let of_a_target = |stem: &&str| {
            let mut files = TARGETS.iter().flat_map(|target| target.files);
            files.any(|file| file_name(file, stem) == name)
        };
        name == "snippets" || stems.iter().any(rest) || stems.iter().any(of_a_target)
    };
    let accompanying = |name: &str| {
        is_licence(name)
            || is_notice(name)
            || matches!(name, "package.json" | "README.md" | "README" | ".gitignore" | ".npmignore")
    };
    let known = |name: &&String| {
        let name = name.trim_end_matches('/');
        let named = |file: &&str| file.trim_start_matches("./").split('/').next() == Some(name);
        !stems.is_empty() && (listed.iter().any(named) || generated(name) || accompanying(name))
    };
    names.iter().filter(|name| !known(name)).cloned().collect()
}
