//! What Cargo says about the crate.

mod choose;

use std::path::{Path, PathBuf};

use cargo_metadata::{Metadata, MetadataCommand, Package};

use crate::args::Members;
use crate::cargo;
use crate::digest;
use crate::error::Error;
use crate::host::{Host, Program};
use crate::request::{Start, Wanted};
use crate::settings::Settings;
use crate::ui::Ui;

/// The part of a crate that becomes a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Its library.
    Library,
    /// A program.
    Program,
    /// An example.
    Example,
}

/// Which part of a crate becomes a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Module {
    /// What it is.
    pub(crate) kind: Kind,
    /// Its name, as Cargo.toml has it.
    pub(crate) name: String,
    /// Whether it is what the crate is about, so that it has the crate's name.
    pub(crate) main: bool,
}

impl Module {
    /// The stem of file names.
    pub(crate) fn stem(&self) -> String {
        self.name.replace('-', "_")
    }
}

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
    /// What of it becomes the module.
    pub(crate) module: Module,
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

/// Finds the crate of one package.
///
/// Errors: as [`find_all`]; there are several.
pub(crate) fn find(host: &dyn Host, ui: &Ui, start: &Start) -> Result<Project, Error> {
    find_member(host, ui, (start, None))
}

/// Finds the crate of one package; of a workspace, the member of this name.
///
/// Errors: as [`find_all`]; there are several.
pub(crate) fn find_member(host: &dyn Host, ui: &Ui, (start, member): (&Start, Option<&str>)) -> Result<Project, Error> {
    let (metadata, manifest) = read(host, ui, start)?;
    let mut wanted = Wanted::default();
    wanted.members.package.extend(member.map(String::from));
    let mut chosen = choose::modules(&metadata, &manifest, &wanted)?;
    match chosen.pop() {
        Some((package, module)) if chosen.is_empty() => project(package.clone(), &metadata, module),
        last => {
            let packages = chosen.into_iter().chain(last).map(|(package, _)| package);
            Err(choose::several(&metadata, packages))
        }
    }
}

/// Finds what becomes packages: at least one, in the order in which cargo knows them.
///
/// Errors: no manifest, one that cargo refuses, nothing that can be meant, a crate without `cdylib`.
pub(crate) fn find_all(host: &dyn Host, ui: &Ui, (start, wanted): (&Start, &Wanted)) -> Result<Vec<Project>, Error> {
    let (metadata, manifest) = read(host, ui, start)?;
    let chosen = choose::modules(&metadata, &manifest, wanted)?;
    chosen.into_iter().map(|(package, module)| project(package.clone(), &metadata, module)).collect()
}

/// Finds the crates whose tests are run; they need not be such that become packages.
///
/// Errors: as [`find_all`], apart from the last.
pub(crate) fn find_tested(
    host: &dyn Host,
    ui: &Ui,
    (start, members): (&Start, &Members),
) -> Result<Vec<Project>, Error> {
    let (metadata, manifest) = read(host, ui, start)?;
    let chosen = choose::tested(&metadata, &manifest, members)?;
    let library = |package: &Package| Module { kind: Kind::Library, name: package.name.to_string(), main: true };
    chosen.into_iter().map(|package| project(package.clone(), &metadata, library(package))).collect()
}

/// What cargo says of the workspace of a manifest, and the manifest's path.
fn read(host: &dyn Host, ui: &Ui, start: &Start) -> Result<(Metadata, PathBuf), Error> {
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
    Ok((metadata, manifest))
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

fn project(package: Package, metadata: &Metadata, module: Module) -> Result<Project, Error> {
    let manifest = package.manifest_path.clone().into_std_path_buf();
    let mut settings = Settings::read(&package.metadata, &metadata.workspace_metadata)
        .map_err(|error| Error::Settings { manifest: manifest.clone(), error })?;
    if !module.main {
        // What stands beside the crate's own package has a name and a folder of its own.
        settings.out_dir = Some(format!("{}-{}", settings.out_dir().display(), module.name).into());
        settings.name = Some(module.name.to_lowercase());
        settings.out_name = None;
    }
    Ok(Project {
        settings,
        module,
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
        assert_eq!(project.module.stem(), "my_life");
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

    fn all_in(root: &str, packages: &[Value], line: &str) -> Result<Vec<(String, String, PathBuf)>, Error> {
        use clap::Parser;
        let words = ["ferry", "build"].into_iter().chain(line.split_whitespace());
        let crate::args::Command::Build(typed) = crate::args::Typed::try_parse_from(words).unwrap().command else {
            unreachable!()
        };
        let host = Recorded::default()
            .file(&format!("{root}/Cargo.toml"), "")
            .answer("cargo metadata", &metadata(root, packages));
        let wanted = Wanted { members: typed.members, parts: typed.parts };
        let found = find_all(&host, &Ui::silent(), (&Start::At(root.into()), &wanted))?;
        let shown = |project: Project| {
            let folder = project.folder.join(project.settings.out_dir());
            (project.package.name.to_string(), project.module.stem(), folder)
        };
        Ok(found.into_iter().map(shown).collect())
    }

    /// A package with targets: kind and name.
    fn with_targets(name: &str, folder: &str, targets: &[(&str, &str)]) -> Value {
        let mut package = package(name, folder, &["cdylib"]);
        let target = |(kind, name): &(&str, &str)| {
            json!({
                "kind": [kind], "crate_types": [if *kind == "example" { "bin" } else { kind }], "name": name,
                "src_path": format!("{folder}/{name}.rs"), "edition": "2024", "doc": true, "doctest": true, "test": true,
            })
        };
        package["targets"] = targets.iter().map(target).collect();
        package
    }

    #[test]
    fn a_workspace_means_all_that_become_packages_or_those_that_are_named() {
        let packages =
            [package("b", "/ws/b", &["cdylib"]), package("a", "/ws/a", &["cdylib"]), package("c", "/ws/c", &["lib"])];
        let names = |line: &str| -> Result<Vec<String>, String> {
            let found = all_in("/ws", &packages, line).map_err(|error| error.to_string())?;
            Ok(found.into_iter().map(|(name, _, _)| name).collect())
        };
        let expected = |names: &[&str]| Ok(names.iter().map(|name| String::from(*name)).collect());
        assert_eq!(names(""), expected(&["a", "b"]));
        assert_eq!(names("--workspace"), expected(&["a", "b"]));
        assert_eq!(names("-p b -p b"), expected(&["b"]));
        let error = names("-p d").unwrap_err();
        assert_eq!(error, "failed to find `d` among the members of the workspace `/ws`:\n  a\n  b\n  c");
        assert!(names("-p c").unwrap_err().contains("its crate-type is `lib`"));
    }

    #[test]
    fn programs_and_examples_have_packages_of_their_own() {
        let all = [("cdylib", "life"), ("bin", "life"), ("bin", "To-ol"), ("example", "demo")];
        let packages = [with_targets("life", "/ws/life", &all), with_targets("page", "/ws/page", &[("bin", "page")])];
        let found = |line: &str| all_in("/ws", &packages, line).map_err(|error| error.to_string());
        let one = |name: &str, stem: &str, folder: &str| (name.to_owned(), stem.to_owned(), PathBuf::from(folder));
        assert_eq!(found("").unwrap(), [one("life", "life", "/ws/life/pkg")]);
        assert_eq!(
            found("--bin To-ol --example demo").unwrap(),
            [one("life", "To_ol", "/ws/life/pkg-To-ol"), one("life", "demo", "/ws/life/pkg-demo")]
        );
        // The only program of a crate without a library is what the crate is about.
        assert_eq!(found("-p page").unwrap(), [one("page", "page", "/ws/page/pkg")]);
        assert_eq!(found("--bin page").unwrap(), [one("page", "page", "/ws/page/pkg")]);
        assert_eq!(found("--bin x").unwrap_err(), "failed to use `--bin x`: there are only\n  life\n  To-ol\n  page");
        let several = with_targets("b", "/b", &[("bin", "x"), ("bin", "y")]);
        let error = all_in("/b", &[several], "").unwrap_err();
        assert_eq!(error.to_string(), "failed to choose a program of `b`, which has no library:\n  x\n  y");
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
    fn a_crate_without_code_is_told_where_to_put_it() {
        let error = find_in("/a", &[package("a", "/a", &["custom-build"])], Start::At("/a".into())).unwrap_err();
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
