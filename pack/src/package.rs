//! The package as data, then one write.

use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};
use wasm_ferry_cli_support::Files;
use wasm_ferry_cli_support::targets::TARGETS;

use crate::error::Error;
use crate::host::Host;
use crate::manifest::Manifest;
use crate::project::Project;
use crate::request::{Build, Packing};

/// A package that is not written yet.
pub(crate) struct Package {
    /// Its name; none if it has no package.json.
    pub(crate) name: Option<String>,
    /// All its files.
    pub(crate) files: Files,
}

/// Puts the package together: what was generated, README, licences, and package.json, which lists what is there.
///
/// Errors: a README or licence that is there cannot be read.
pub(crate) fn assemble(
    host: &dyn Host,
    (build, project): (&Build, &Project),
    stem: &str,
    generated: Files,
) -> Result<Package, Error> {
    let Packing::Npm { scope } = &build.packing else { return Ok(Package { name: None, files: generated }) };
    // The generator's own package.json says less than the one that follows, apart from what the crates need of npm.
    let needs = generated.get("package.json").map(dependencies).unwrap_or_default();
    let mut files = Files::new();
    for (path, bytes) in generated.iter().filter(|(path, _)| *path != "package.json") {
        files.add(path, bytes);
    }
    if let Some(readme) = readme(host, project) {
        files.add("README.md", read(host, &readme)?);
    }
    for (name, path) in licences(host, project) {
        files.add(name, read(host, &path)?);
    }
    let (package, target, settings) = (&project.package, build.target, &project.settings);
    let directory = &directory(host, &project.folder);
    let manifest = Manifest { package, target, scope, stem, settings, directory, needs: &needs, files: &files };
    let (name, text) = (manifest.name(), manifest.text());
    files.add("package.json", text);
    Ok(Package { name: Some(name), files })
}

/// The files that are put beside what is generated.
pub(crate) fn accompanying(host: &dyn Host, project: &Project) -> Vec<PathBuf> {
    readme(host, project).into_iter().chain(licences(host, project).into_iter().map(|(_, path)| path)).collect()
}

/// What a package.json of the generator says of the packages that the crates import from.
fn dependencies(text: &[u8]) -> Map<String, Value> {
    let manifest: Value = serde_json::from_slice(text).unwrap_or_default();
    manifest["dependencies"].as_object().cloned().unwrap_or_default()
}

/// Where in its repository a folder is; empty at its root, or outside of any.
fn directory(host: &dyn Host, folder: &Path) -> String {
    let root = folder.ancestors().find(|above| host.exists(&above.join(".git")));
    let inside = root.and_then(|root| folder.strip_prefix(root).ok()).unwrap_or(Path::new(""));
    inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn read(host: &dyn Host, path: &Path) -> Result<Vec<u8>, Error> {
    host.read(path).map_err(|cause| Error::Read { path: path.into(), cause })
}

/// The README the manifest names, or the one of the workspace.
fn readme(host: &dyn Host, project: &Project) -> Option<PathBuf> {
    match &project.package.readme {
        Some(path) => Some(project.folder.join(path)),
        None => Some(project.workspace.join("README.md")).filter(|path| host.exists(path)),
    }
}

/// The licence texts: those in the crate's folder, or else those of the workspace; and the one the manifest names.
fn licences(host: &dyn Host, project: &Project) -> Vec<(String, PathBuf)> {
    let in_folder = |folder: &Path| -> Vec<(String, PathBuf)> {
        let names = host.list(folder).unwrap_or_default();
        names.into_iter().filter(|name| is_licence(name)).map(|name| (name.clone(), folder.join(name))).collect()
    };
    let mut found = in_folder(&project.folder);
    if found.is_empty() {
        found = in_folder(&project.workspace);
    }
    if let Some(path) = &project.package.license_file
        && let Some(name) = path.file_name()
        && !found.iter().any(|(other, _)| other == name)
    {
        found.push((name.into(), project.folder.join(path)));
    }
    found
}

/// Whether a file is a licence text, by its name.
fn is_licence(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    !name.ends_with('/') && ["LICENSE", "LICENCE", "UNLICENSE", "COPYING"].iter().any(|start| name.starts_with(start))
}

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

    fn replace(&self, host: &dyn Host, new: &Path, old: &Path) -> Result<(), Error> {
        let folder = &self.folder;
        let failed = |cause: io::Error| Error::Write { path: folder.clone(), cause };
        if !host.exists(folder) {
            return host.rename(new, folder).map_err(failed);
        }
        host.rename(folder, old).map_err(failed)?;
        if let Err(cause) = host.rename(new, folder) {
            return match host.rename(old, folder) {
                Ok(()) => Err(failed(cause)),
                Err(_) => Err(Error::Lost { folder: folder.clone(), old: old.into(), cause }),
            };
        }
        // The new package is in its place; that the old one could not be removed is no failure of the build.
        let _ = host.remove_dir_all(old);
        Ok(())
    }
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
            files.any(|file| file.replace('*', stem) == name)
        };
        name == "snippets" || stems.iter().any(rest) || stems.iter().any(of_a_target)
    };
    let accompanying = |name: &str| {
        is_licence(name) || matches!(name, "package.json" | "README.md" | "README" | ".gitignore" | ".npmignore")
    };
    let known = |name: &&String| {
        let name = name.trim_end_matches('/');
        let named = |file: &&str| file.trim_start_matches("./").split('/').next() == Some(name);
        !stems.is_empty() && (listed.iter().any(named) || generated(name) || accompanying(name))
    };
    names.iter().filter(|name| !known(name)).cloned().collect()
}

#[cfg(test)]
mod tests;
