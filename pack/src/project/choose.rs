//! Which crates of a workspace are meant, and which of their parts.

use std::path::Path;

use cargo_metadata::{CrateType, DependencyKind, Metadata, Package, Target};

use super::{Kind, Module};
use crate::args::Members;
use crate::error::Error;
use crate::request::Wanted;

/// Crates whose dependents have tests for us.
const SUITES: &[&str] = &["wasm-bindgen-test", "wasm-ferry-test"];

/// What becomes modules: at least one.
///
/// Errors: nothing can be meant, or what is meant cannot be a module.
pub(super) fn modules<'m>(
    metadata: &'m Metadata,
    manifest: &Path,
    wanted: &Wanted,
) -> Result<Vec<(&'m Package, Module)>, Error> {
    let (packages, named) = members(metadata, manifest, &wanted.members)?;
    let parts: Vec<(Kind, &str)> = (wanted.parts.bin.iter().map(|name| (Kind::Program, name.as_str())))
        .chain(wanted.parts.example.iter().map(|name| (Kind::Example, name.as_str())))
        .collect();
    if !parts.is_empty() {
        let found: Result<Vec<_>, Error> = parts.into_iter().map(|part| with_part(&packages, part)).collect();
        return found.map(|found| found.concat());
    }
    if named {
        return packages.into_iter().map(|package| Ok((package, main(package)?))).collect();
    }
    let libraries = |packages: Vec<&'m Package>| -> Vec<(&'m Package, Module)> {
        let packages = packages.into_iter().filter(|package| package.targets.iter().any(is_cdylib));
        packages.filter_map(|package| Some((package, main(package).ok()?))).collect()
    };
    let mut found = libraries(packages);
    if found.is_empty() {
        found = libraries(all(metadata));
    }
    match found.is_empty() {
        true => Err(Error::NoCrate { root: metadata.workspace_root.clone().into() }),
        false => Ok(found),
    }
}

/// The crates whose tests are run: at least one. Of a workspace those that have tests for us, or else those that become
/// packages.
///
/// Errors: nothing can be meant.
pub(super) fn tested<'m>(metadata: &'m Metadata, manifest: &Path, wanted: &Members) -> Result<Vec<&'m Package>, Error> {
    let (packages, named) = members(metadata, manifest, wanted)?;
    if named {
        return Ok(packages);
    }
    let has_suite = |package: &&&Package| {
        let mut needed = package.dependencies.iter();
        needed.any(|other| other.kind != DependencyKind::Build && SUITES.contains(&other.name.as_str()))
    };
    let with_suites: Vec<&Package> = packages.iter().filter(has_suite).copied().collect();
    if !with_suites.is_empty() {
        return Ok(with_suites);
    }
    let libraries: Vec<&Package> =
        packages.into_iter().filter(|package| package.targets.iter().any(is_cdylib)).collect();
    match libraries.is_empty() {
        true => Err(Error::NoSuite { root: metadata.workspace_root.clone().into() }),
        false => Ok(libraries),
    }
}

/// The failure to choose one package of several.
pub(super) fn several<'m>(metadata: &Metadata, packages: impl Iterator<Item = &'m Package>) -> Error {
    let root = metadata.workspace_root.clone().into_std_path_buf();
    let name = |package: &Package| {
        let folder = package.manifest_path.parent().map(|folder| folder.as_std_path());
        let shown = folder.map(|folder| folder.strip_prefix(&root).unwrap_or(folder).display().to_string());
        format!("{} ({})", package.name, shown.unwrap_or_default())
    };
    Error::SeveralCrates { crates: packages.map(name).collect(), root }
}

/// The members that are meant, and whether each of them was named.
fn members<'m>(metadata: &'m Metadata, manifest: &Path, wanted: &Members) -> Result<(Vec<&'m Package>, bool), Error> {
    let all = all(metadata);
    if !wanted.package.is_empty() {
        let mut named: Vec<&Package> = Vec::new();
        for name in &wanted.package {
            let found = all.iter().find(|package| package.name.as_str() == name).ok_or_else(|| Error::NoMember {
                name: name.clone(),
                root: metadata.workspace_root.clone().into(),
                members: all.iter().map(|package| package.name.to_string()).collect(),
            })?;
            if !named.iter().any(|package| package.id == found.id) {
                named.push(found);
            }
        }
        return Ok((named, true));
    }
    if wanted.workspace {
        return Ok((all, false));
    }
    if let Some(package) = metadata.packages.iter().find(|package| package.manifest_path == manifest) {
        return Ok((vec![package], true));
    }
    let default = |package: &&Package| {
        let members = &metadata.workspace_default_members;
        !members.is_available() || members.contains(&package.id)
    };
    Ok((all.into_iter().filter(default).collect(), false))
}

/// All members, in the order of their folders.
fn all(metadata: &Metadata) -> Vec<&Package> {
    let mut packages = metadata.workspace_packages();
    packages.sort_by(|a, b| a.manifest_path.cmp(&b.manifest_path));
    packages
}

fn is_cdylib(target: &Target) -> bool {
    !target.is_example() && target.crate_types.contains(&CrateType::CDyLib)
}

/// The packages that have a part of this name.
fn with_part<'m>(packages: &[&'m Package], (kind, name): (Kind, &str)) -> Result<Vec<(&'m Package, Module)>, Error> {
    let is_part = |target: &&Target| match kind {
        Kind::Library => is_cdylib(target),
        Kind::Program => target.is_bin(),
        Kind::Example => target.is_example(),
    };
    let has = |package: &&&Package| package.targets.iter().filter(is_part).any(|target| target.name == name);
    let module = |package: &Package| {
        let only =
            kind == Kind::Program && main(package).is_ok_and(|module| module.kind == kind && module.name == name);
        Module { kind, name: name.into(), main: only }
    };
    let found: Vec<_> = packages.iter().filter(has).map(|package| (*package, module(package))).collect();
    if found.is_empty() {
        let there = packages.iter().flat_map(|package| &package.targets).filter(is_part);
        return Err(Error::NoPart {
            flag: if kind == Kind::Program { "--bin" } else { "--example" },
            name: name.into(),
            there: there.map(|target| target.name.clone()).collect(),
        });
    }
    Ok(found)
}

/// What a package is about: its library, or the only program of one that has no library.
fn main(package: &Package) -> Result<Module, Error> {
    let manifest = package.manifest_path.clone().into_std_path_buf();
    let is_library = |crate_type: &CrateType| !matches!(crate_type, CrateType::Bin | CrateType::ProcMacro);
    let is_code =
        |target: &&Target| !(target.is_test() || target.is_bench() || target.is_example() || target.is_custom_build());
    let library = package.targets.iter().filter(is_code).find(|target| target.crate_types.iter().any(is_library));
    let Some(library) = library else {
        let programs: Vec<&Target> = package.targets.iter().filter(|target| target.is_bin()).collect();
        let default = programs.iter().find(|target| package.default_run.as_ref() == Some(&target.name));
        return match (default, programs.as_slice()) {
            (Some(target), _) | (None, [target]) => {
                Ok(Module { kind: Kind::Program, name: target.name.clone(), main: true })
            }
            (None, []) => Err(Error::NoLibrary { package: package.name.to_string(), manifest }),
            (None, _) => Err(Error::SeveralPrograms {
                package: package.name.to_string(),
                programs: programs.iter().map(|target| target.name.clone()).collect(),
            }),
        };
    };
    if !library.crate_types.contains(&CrateType::CDyLib) {
        let crate_types = library.crate_types.iter().map(|crate_type| crate_type.to_string()).collect();
        return Err(Error::NoCdylib { package: package.name.to_string(), manifest, crate_types });
    }
    Ok(Module { kind: Kind::Library, name: library.name.clone(), main: true })
}
