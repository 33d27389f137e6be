//! The package as data, then one write.

mod destination;

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};
use wasm_ferry_cli_support::Files;

use crate::error::Error;
use crate::host::Host;
use crate::manifest::Manifest;
use crate::project::Project;
use crate::request::{Build, Packing};

pub(crate) use destination::Destination;

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

/// Looks whether the files that the manifest names are there, before anything is compiled.
///
/// Errors: one is not.
pub(crate) fn check(host: &dyn Host, build: &Build, project: &Project) -> Result<(), Error> {
    let package = &project.package;
    let named = [("readme", &package.readme), ("license-file", &package.license_file)];
    let named = named.into_iter().filter_map(|(key, path)| Some((key, project.folder.join(path.as_ref()?))));
    if build.packing == Packing::Bare {
        return Ok(());
    }
    for (key, path) in named {
        let manifest = package.manifest_path.clone().into_std_path_buf();
        host.read(&path).map_err(|cause| Error::Named { key, path, manifest, cause })?;
    }
    Ok(())
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

/// The README the manifest names, or the one of the workspace. Cargo finds the one beside the manifest by itself: if it
/// names none, `readme = false` is written there.
fn readme(host: &dyn Host, project: &Project) -> Option<PathBuf> {
    match &project.package.readme {
        Some(path) => Some(project.folder.join(path)),
        None if project.workspace == project.folder => None,
        None => Some(project.workspace.join("README.md")).filter(|path| host.exists(path)),
    }
}

/// The licence texts: those in the crate's folder, or else those of the workspace; and the one the manifest names.
fn licences(host: &dyn Host, project: &Project) -> Vec<(String, PathBuf)> {
    let in_folder = |folder: &Path| -> Vec<(String, PathBuf)> {
        let names = host.list(folder).unwrap_or_default();
        names
            .into_iter()
            .filter(|name| is_licence(name) || is_notice(name))
            .map(|name| (name.clone(), folder.join(name)))
            .collect()
    };
    let mut found = in_folder(&project.folder);
    if !found.iter().any(|(name, _)| is_licence(name)) {
        for (name, path) in in_folder(&project.workspace) {
            if !found.iter().any(|(own, _)| *own == name) {
                found.push((name, path));
            }
        }
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

/// Whether a file is what some licences want to go along with the text, by its name.
fn is_notice(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    let stem = name.strip_suffix(".TXT").or_else(|| name.strip_suffix(".MD")).unwrap_or(&name);
    matches!(stem, "NOTICE" | "NOTICES" | "COPYRIGHT" | "THIRD-PARTY-NOTICES")
}

#[cfg(test)]
mod tests;
