//! What Cargo says about the crate.

use std::path::{Path, PathBuf};

use cargo_metadata::{CrateType, Metadata, MetadataCommand, Package};

use crate::cargo;
use crate::digest;
use crate::error::Error;
use crate::host::{Host, Program};
use crate::request::Start;
use crate::settings::Settings;
use crate::ui::Ui;

/// The crate that becomes a package.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    /// What its manifest says.
    pub(crate) package: Package,
    /// The folder of its manifest.
    pub(crate) folder: PathBuf,
    /// The root of its workspace; the same folder if it has none.
    pub(crate) workspace: PathBuf,
    /// Where cargo puts what it compiles.
    pub(crate) target_folder: PathBuf,
    /// The name of its library, as in file names.
    pub(crate) library: String,
    /// What its manifest says about the package.
    pub(crate) settings: Settings,
}

impl Project {
    /// A folder for what we keep between builds. Several projects may share a target folder.
    pub(crate) fn scratch(&self) -> PathBuf {
        let key = digest::short(self.workspace.to_string_lossy().as_bytes());
        let name = self.workspace.file_name().unwrap_or_default().to_string_lossy();
        self.target_folder.join("ferry").join(format!("{name}-{key}"))
    }
}

/// Finds the crate.
///
/// Errors: no manifest, one that cargo refuses, a workspace with no or several candidates, a crate without `cdylib`.
pub(crate) fn find(host: &dyn Host, ui: &Ui, start: &Start) -> Result<Project, Error> {
    let (package, metadata) = read(host, ui, start)?;
    let library = module(&package)?.name.replace('-', "_");
    project(package, &metadata, library)
}

/// Finds a crate with tests, which need not be one that becomes a package.
///
/// Errors: as [`find`], apart from the last.
pub(crate) fn find_tested(host: &dyn Host, ui: &Ui, start: &Start) -> Result<Project, Error> {
    let (package, metadata) = read(host, ui, start)?;
    let library = package.name.replace('-', "_");
    project(package, &metadata, library)
}

/// What cargo says of the crate that is meant, and of its workspace.
fn read(host: &dyn Host, ui: &Ui, start: &Start) -> Result<(Package, Metadata), Error> {
    let manifest = manifest(host, start)?;
    let folder = manifest.parent().unwrap_or(Path::new("/"));
    let program = Program::new(cargo::name(host), folder)
        .args(["metadata", "--format-version", "1", "--no-deps", "--manifest-path"])
        .arg(&manifest);
    ui.runs(&program);
    let outcome = host.run(&program).map_err(|cause| cargo::cannot_run(&program, cause))?;
    let refused = |text: String| Error::Metadata { manifest: manifest.clone(), cause: text.into() };
    if !outcome.success {
        let text = String::from_utf8_lossy(&outcome.stderr);
        return Err(refused(text.trim().trim_start_matches("error: ").into()));
    }
    let metadata =
        MetadataCommand::parse(String::from_utf8_lossy(&outcome.stdout)).map_err(|error| refused(error.to_string()))?;
    let package = choose(&metadata, &manifest)?.clone();
    Ok((package, metadata))
}

/// The manifest that is meant.
fn manifest(host: &dyn Host, start: &Start) -> Result<PathBuf, Error> {
    let found = match start {
        Start::Around(folder) => {
            folder.ancestors().map(|folder| folder.join("Cargo.toml")).find(|path| host.exists(path))
        }
        Start::At(path) if path.ends_with("Cargo.toml") => Some(path.clone()),
        Start::At(path) => Some(path.join("Cargo.toml")),
    };
    let missing = || match start {
        Start::Around(folder) => Error::NoManifest { path: folder.clone(), above: true },
        Start::At(path) => Error::NoManifest { path: path.clone(), above: false },
    };
    // Cargo names manifests by their real path.
    found.and_then(|path| host.canonicalize(&path).ok()).ok_or_else(missing)
}

/// The package of the manifest or, if that is a workspace without one, the only member that can be meant.
fn choose<'m>(metadata: &'m Metadata, manifest: &Path) -> Result<&'m Package, Error> {
    if let Some(package) = metadata.packages.iter().find(|package| package.manifest_path == manifest) {
        return Ok(package);
    }
    let root = metadata.workspace_root.clone().into_std_path_buf();
    let mut candidates: Vec<&Package> =
        metadata.workspace_packages().into_iter().filter(|package| has_cdylib(package)).collect();
    candidates.sort_by(|a, b| a.manifest_path.cmp(&b.manifest_path));
    match candidates.as_slice() {
        [] => Err(Error::NoCrate { root }),
        [package] => Ok(package),
        _ => {
            let name = |package: &&Package| {
                let folder = package.manifest_path.parent().map(|folder| folder.as_std_path());
                let shown = folder.map(|folder| folder.strip_prefix(&root).unwrap_or(folder).display().to_string());
                format!("{} ({})", package.name, shown.unwrap_or_default())
            };
            Err(Error::SeveralCrates { crates: candidates.iter().map(name).collect(), root })
        }
    }
}

fn has_cdylib(package: &Package) -> bool {
    package.targets.iter().any(|target| target.crate_types.contains(&CrateType::CDyLib))
}

/// The library of a package, which becomes a module.
fn module(package: &Package) -> Result<&cargo_metadata::Target, Error> {
    let manifest = package.manifest_path.clone().into_std_path_buf();
    let is_library = |crate_type: &CrateType| !matches!(crate_type, CrateType::Bin | CrateType::ProcMacro);
    let is_code = |target: &&cargo_metadata::Target| {
        !(target.is_test() || target.is_bench() || target.is_example() || target.is_custom_build())
    };
    let library = package
        .targets
        .iter()
        .filter(is_code)
        .find(|target| target.crate_types.iter().any(is_library))
        .ok_or_else(|| Error::NoLibrary { package: package.name.to_string(), manifest: manifest.clone() })?;
    if !library.crate_types.contains(&CrateType::CDyLib) {
        let crate_types = library.crate_types.iter().map(|crate_type| crate_type.to_string()).collect();
        return Err(Error::NoCdylib { package: package.name.to_string(), manifest, crate_types });
    }
    Ok(library)
}

fn project(package: Package, metadata: &Metadata, library: String) -> Result<Project, Error> {
    let manifest = package.manifest_path.clone().into_std_path_buf();
    let settings = Settings::read(&package.metadata, &metadata.workspace_metadata)
        .map_err(|error| Error::Settings { manifest: manifest.clone(), error })?;
    Ok(Project {
        settings,
        library,
        folder: manifest.parent().unwrap_or(Path::new("/")).into(),
        workspace: metadata.workspace_root.clone().into_std_path_buf(),
        target_folder: metadata.target_directory.clone().into_std_path_buf(),
        package,
    })
}

#[cfg(test)]
pub(crate) mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::host::recorded::Recorded;

    /// One package, as `cargo metadata` prints it.
    pub(crate) fn package(name: &str, folder: &str, crate_types: &[&str]) -> Value {
        json!({
            "name": name, "version": "0.1.0", "id": format!("path+file://{folder}#0.1.0"), "license": null,
            "license_file": null, "description": null, "source": null, "dependencies": [], "features": {},
            "manifest_path": format!("{folder}/Cargo.toml"), "metadata": null, "publish": null, "authors": [],
            "categories": [], "keywords": [], "readme": null, "repository": null, "homepage": null,
            "documentation": null, "edition": "2024", "links": null, "default_run": null, "rust_version": null,
            "targets": [{
                "kind": crate_types, "crate_types": crate_types, "name": name.replace('-', "_"),
                "src_path": format!("{folder}/src/lib.rs"), "edition": "2024", "doc": true, "doctest": true, "test": true,
            }],
        })
    }

    /// A workspace, as `cargo metadata` prints it.
    pub(crate) fn metadata(root: &str, packages: &[Value]) -> String {
        let ids: Vec<&Value> = packages.iter().map(|package| &package["id"]).collect();
        json!({
            "packages": packages, "workspace_members": ids, "workspace_default_members": ids, "resolve": null,
            "target_directory": format!("{root}/target"), "version": 1, "workspace_root": root, "metadata": null,
        })
        .to_string()
    }

    fn find_in(root: &str, packages: &[Value], start: Start) -> Result<Project, Error> {
        let mut host = Recorded::default().file(&format!("{root}/Cargo.toml"), "");
        for package in packages {
            host = host.file(package["manifest_path"].as_str().unwrap(), "");
        }
        let host = host.answer("cargo metadata", &metadata(root, packages));
        find(&host, &Ui::silent(), &start)
    }

    #[test]
    fn a_crate_is_found_from_a_folder_inside_it() {
        let packages = [package("my-life", "/ws", &["cdylib", "rlib"])];
        let project = find_in("/ws", &packages, Start::Around("/ws/src/deep".into())).unwrap();
        assert_eq!(project.library, "my_life");
        assert_eq!(project.folder, Path::new("/ws"));
    }

    #[test]
    fn a_manifest_may_be_named_itself() {
        let packages = [package("a", "/ws/a", &["cdylib"]), package("b", "/ws/b", &["cdylib"])];
        let project = find_in("/ws", &packages, Start::At("/ws/b/Cargo.toml".into())).unwrap();
        assert_eq!(project.package.name.as_str(), "b");
        assert_eq!(project.workspace, Path::new("/ws"));
    }

    #[test]
    fn a_workspace_with_one_candidate_means_that_one() {
        let packages = [package("a", "/ws/a", &["lib"]), package("b", "/ws/b", &["cdylib"])];
        let project = find_in("/ws", &packages, Start::At("/ws".into())).unwrap();
        assert_eq!(project.package.name.as_str(), "b");
    }

    #[test]
    fn a_workspace_with_several_candidates_lists_them() {
        let packages = [package("b", "/ws/crates/b", &["cdylib"]), package("a", "/ws/a", &["cdylib"])];
        let error = find_in("/ws", &packages, Start::At("/ws".into())).unwrap_err();
        assert_eq!(
            error.to_string(),
            "failed to choose a crate: these of the workspace `/ws` can become a package:\n  a (a)\n  b (crates/b)"
        );
    }

    #[test]
    fn a_workspace_without_candidate_says_so() {
        let error = find_in("/ws", &[package("a", "/ws/a", &["lib"])], Start::At("/ws".into())).unwrap_err();
        assert!(matches!(error, Error::NoCrate { .. }));
    }

    #[test]
    fn a_crate_without_cdylib_is_told_which_lines_to_add() {
        let error = find_in("/a", &[package("a", "/a", &["lib"])], Start::At("/a".into())).unwrap_err();
        assert_eq!(
            error.to_string(),
            "failed to package `a`: its crate-type is `lib`, and only a `cdylib` becomes a module"
        );
        assert_eq!(
            error.help(),
            "change or add in /a/Cargo.toml\n\n    [lib]\n    crate-type = [\"cdylib\", \"rlib\"]\n"
        );
    }

    #[test]
    fn a_crate_without_library_is_told_where_to_put_the_code() {
        let error = find_in("/a", &[package("a", "/a", &["bin"])], Start::At("/a".into())).unwrap_err();
        assert_eq!(error.to_string(), "failed to package `a`: it has no library");
        assert!(error.help().starts_with("put what JavaScript shall see into src/lib.rs"));
    }

    #[test]
    fn no_manifest_is_said_with_the_place() {
        let host = Recorded::default().folder("/tmp/x");
        let error = find(&host, &Ui::silent(), &Start::At("/tmp/x".into())).unwrap_err();
        assert_eq!(error.to_string(), "failed to find a Cargo.toml in `/tmp/x`");
        let error = find(&host, &Ui::silent(), &Start::Around("/tmp/x".into())).unwrap_err();
        assert_eq!(error.to_string(), "failed to find a Cargo.toml in `/tmp/x` or any folder above");
        assert!(host.done().is_empty());
    }

    #[test]
    fn a_manifest_cargo_refuses_keeps_cargos_words() {
        let host = Recorded::default().file("/a/Cargo.toml", "x").fail("cargo metadata", "error: key with no value\n");
        let error = find(&host, &Ui::silent(), &Start::At("/a".into())).unwrap_err();
        assert_eq!(error.to_string(), "failed to read `/a/Cargo.toml`");
        assert_eq!(error.causes(), ["key with no value"]);
    }

    #[test]
    fn a_missing_cargo_is_named() {
        let host = Recorded::default().file("/a/Cargo.toml", "");
        let error = find(&host, &Ui::silent(), &Start::At("/a".into())).unwrap_err();
        assert_eq!(error.to_string(), "failed to run `cargo`");
        assert!(error.help().starts_with("install Rust"));
    }
}
