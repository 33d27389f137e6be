//! What assembling and writing promise.

use std::io;

use serde_json::{Value, json};
use wasm_ferry_cli_support::targets::TARGETS;

use super::*;
use crate::host::recorded::Recorded;
use crate::project;
use crate::request::Start;
use crate::ui::Ui;

fn build() -> Build {
    Build::from_args(&crate::args::Build { target: Some(TARGETS[0].name.into()), ..Default::default() }, Path::new("/"))
        .unwrap()
}

fn project(changes: &Value) -> Project {
    let mut package = project::tests::package("life", "/ws/life", &["cdylib"]);
    for (key, value) in changes.as_object().unwrap() {
        package[key] = value.clone();
    }
    let host = Recorded::default()
        .file("/ws/life/Cargo.toml", "")
        .answer("cargo metadata", &project::tests::metadata("/ws", &[package]));
    project::find(&host, &Ui::silent(), &Start::At("/ws/life".into())).unwrap()
}

fn assembled(host: &Recorded, changes: &Value) -> Package {
    let mut generated = Files::new();
    generated.add("life.js", "js");
    generated.add("life_bg.wasm", "wasm");
    assemble(host, (&build(), &project(changes)), "life", generated).unwrap()
}

fn names(package: &Package) -> Vec<&str> {
    package.files.iter().map(|(name, _)| name).collect()
}

#[test]
fn both_licences_arrive_and_are_listed_on_the_first_build() {
    let host = Recorded::default().file("/ws/life/LICENSE-MIT", "m").file("/ws/life/LICENSE-APACHE", "a");
    let package = assembled(&host, &json!({"license": "MIT OR Apache-2.0"}));
    assert_eq!(names(&package), ["LICENSE-APACHE", "LICENSE-MIT", "life.js", "life_bg.wasm", "package.json"]);
    let json: Value = serde_json::from_slice(package.files.get("package.json").unwrap()).unwrap();
    assert_eq!(json["files"], json!(["LICENSE-APACHE", "LICENSE-MIT", "life.js", "life_bg.wasm"]));
}

#[test]
fn the_workspace_gives_what_the_crate_lacks() {
    let host = Recorded::default().file("/ws/LICENSE", "l").file("/ws/README.md", "of all").folder("/ws/licenses");
    let package = assembled(&host, &json!({}));
    assert_eq!(package.files.get("LICENSE"), Some(&b"l"[..]));
    assert_eq!(package.files.get("README.md"), Some(&b"of all"[..]));
    let host = host.file("/ws/life/LICENSE", "own").file("/ws/life/doc/intro.md", "own too");
    let package = assembled(&host, &json!({"readme": "doc/intro.md"}));
    assert_eq!(package.files.get("LICENSE"), Some(&b"own"[..]));
    assert_eq!(package.files.get("README.md"), Some(&b"own too"[..]));
}

#[test]
fn the_licence_the_manifest_names_is_copied() {
    // The recorded machine does not resolve dots.
    let host = Recorded::default().file("/ws/life/../legal/terms.txt", "t");
    let package = assembled(&host, &json!({"license_file": "../legal/terms.txt"}));
    assert_eq!(names(&package), ["life.js", "life_bg.wasm", "package.json", "terms.txt"]);
}

#[test]
fn notices_go_along_and_a_readme_only_if_it_is_wanted() {
    let host = Recorded::default().file("/ws/life/NOTICE", "own").file("/ws/LICENSE", "l").file("/ws/NOTICE.md", "n");
    let package = assembled(&host, &json!({}));
    assert_eq!(names(&package)[..3], ["LICENSE", "NOTICE", "NOTICE.md"]);
    // A crate that is its own workspace names its README, or says that it has none.
    let host = Recorded::default().file("/ws/README.md", "not for readers of packages").file("/ws/NOTICED.rs", "");
    let mut project = project(&json!({}));
    project.folder = project.workspace.clone();
    let package = assemble(&host, (&build(), &project), "life", Files::new()).unwrap();
    assert_eq!(names(&package), ["package.json"]);
}

#[test]
fn a_readme_that_is_promised_and_missing_is_an_error() {
    let error = assemble(&Recorded::default(), (&build(), &project(&json!({"readme": "NO.md"}))), "life", Files::new());
    assert!(matches!(error, Err(Error::Read { path, .. }) if path == Path::new("/ws/life/NO.md")));
}

#[test]
fn a_bare_package_is_only_what_was_generated() {
    let host = Recorded::default().file("/ws/life/LICENSE", "l");
    let mut generated = Files::new();
    generated.add("life.js", "js");
    let build = Build { packing: Packing::Bare, ..build() };
    let package = assemble(&host, (&build, &project(&json!({}))), "life", generated).unwrap();
    assert_eq!(names(&package), ["life.js"]);
    assert_eq!(package.name, None);
}

/// A folder with a package of ours in it.
fn with_old_package() -> Recorded {
    Recorded::default()
        .file("/ws/pkg/package.json", r#"{"files": ["life.js", "life_bg.wasm", "extra"]}"#)
        .file("/ws/pkg/life.js", "old")
        .file("/ws/pkg/life_bg.wasm", "old")
}

fn new_package() -> Package {
    let mut files = Files::new();
    files.add("life.js", "new");
    files.add("snippets/a/b.js", "snippet");
    Package { name: None, files }
}

fn write(host: &Recorded) -> Result<(), Error> {
    Destination::check(host, Path::new("/ws/pkg"))?.write(host, &new_package())
}

#[test]
fn a_new_package_replaces_the_old_one_whole() {
    let host = with_old_package();
    write(&host).unwrap();
    let files = host.files();
    assert_eq!(files.keys().collect::<Vec<_>>(), ["/ws/pkg/life.js", "/ws/pkg/snippets/a/b.js"]);
    assert_eq!(files["/ws/pkg/life.js"], "new");
    assert!(!host.exists(Path::new("/ws/pkg.tmp-7")) && !host.exists(Path::new("/ws/pkg.old-7")));
}

#[test]
fn the_first_package_makes_the_folders_above() {
    let host = Recorded::default().folder("/ws");
    Destination::check(&host, Path::new("/ws/a/b/pkg")).unwrap().write(&host, &new_package()).unwrap();
    assert_eq!(host.files().len(), 2);
    assert!(host.exists(Path::new("/ws/a/b/pkg/life.js")));
}

#[test]
fn each_step_may_fail_and_the_old_package_stays() {
    let steps = ["write /ws/pkg.tmp-7/snippets", "rename /ws/pkg to /ws/pkg.old-7", "rename /ws/pkg.tmp-7 to /ws/pkg"];
    for step in steps {
        let host = with_old_package().refuse(step, io::ErrorKind::StorageFull);
        let before = host.files();
        let error = write(&host).unwrap_err();
        assert!(matches!(error, Error::Write { .. }), "{step}: {error}");
        assert_eq!(host.files(), before, "{step}");
        assert!(error.help().starts_with("nothing was changed"));
    }
}

#[test]
fn if_even_moving_back_fails_the_old_place_is_named() {
    let host = with_old_package()
        .refuse("rename /ws/pkg.tmp-7 to /ws/pkg", io::ErrorKind::Other)
        .refuse("rename /ws/pkg.old-7 to /ws/pkg", io::ErrorKind::Other);
    let error = write(&host).unwrap_err();
    assert_eq!(error.help(), "the previous package is in `/ws/pkg.old-7`");
    assert!(host.exists(Path::new("/ws/pkg.old-7/life.js")));
}

#[test]
fn what_killed_builds_have_left_is_cleared_up() {
    let left = |host: Recorded| {
        let host = host.file("/ws/pkg.tmp-99/half.js", "").file("/ws/pkg.old-98/life.js", "moved away");
        host.file("/ws/pkg.tmp-8/busy.js", "").file("/ws/pkg.old-new/mine.txt", "").file("/ws/other.tmp-99/x", "")
    };
    // The package was moved away, and no other came: it is back.
    let host = left(Recorded::default());
    let host = host.file("/ws/pkg.old-98/life_bg.wasm", "");
    Destination::check(&host, Path::new("/ws/pkg")).unwrap();
    let expected = [
        "/ws/other.tmp-99/x",
        "/ws/pkg.old-new/mine.txt",
        "/ws/pkg.tmp-8/busy.js",
        "/ws/pkg/life.js",
        "/ws/pkg/life_bg.wasm",
    ];
    assert_eq!(host.files().into_keys().collect::<Vec<_>>(), expected);
    // The other did come.
    let host = left(with_old_package());
    Destination::check(&host, Path::new("/ws/pkg")).unwrap();
    assert_eq!(host.files()["/ws/pkg/life.js"], "old");
    assert!(!host.exists(Path::new("/ws/pkg.old-98")) && host.exists(Path::new("/ws/pkg.tmp-8")));
}

#[test]
fn a_package_that_arrives_meanwhile_is_replaced_again() {
    let host = with_old_package().refuse_once("rename /ws/pkg to /ws/pkg.old-7", io::ErrorKind::NotFound);
    let host = host.refuse_once("rename /ws/pkg.tmp-7 to /ws/pkg", io::ErrorKind::DirectoryNotEmpty);
    write(&host).unwrap();
    assert_eq!(host.files()["/ws/pkg/life.js"], "new");
    assert!(!host.exists(Path::new("/ws/pkg.tmp-7")) && !host.exists(Path::new("/ws/pkg.old-7")));
}

#[test]
fn a_folder_that_cannot_be_written_is_found_before_anything_is_done() {
    let host = Recorded::default().folder("/ws").refuse("create /ws/", io::ErrorKind::PermissionDenied);
    let error = Destination::check(&host, Path::new("/ws/pkg")).unwrap_err();
    assert_eq!(error.to_string(), "failed to write to `/ws`");
    assert_eq!(error.causes(), ["permission denied"]);
}

#[test]
fn a_folder_with_other_things_is_not_replaced() {
    let refused = |host: Recorded| match Destination::check(&host, Path::new("/ws/pkg")) {
        Err(Error::NotOurs { strangers, .. }) => strangers,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(with_old_package().file("/ws/pkg/src/main.js", "")), ["src/"]);
    assert_eq!(refused(Recorded::default().file("/ws/pkg/notes.txt", "")), ["notes.txt"]);
    // A package.json alone makes nobody's application ours.
    let app =
        Recorded::default().file("/ws/pkg/package.json", r#"{"files": ["index.js"]}"#).file("/ws/pkg/index.js", "");
    assert_eq!(refused(app), ["index.js", "package.json"]);
}

#[test]
fn packages_without_manifest_and_of_other_tools_are_replaced() {
    let bare =
        Recorded::default().file("/ws/pkg/a_bg.wasm", "").file("/ws/pkg/a.js", "").file("/ws/pkg/snippets/x.js", "");
    assert!(Destination::check(&bare, Path::new("/ws/pkg")).is_ok());
    let foreign = with_old_package().file("/ws/pkg/.gitignore", "*").file("/ws/pkg/life_bg.wasm.d.ts", "");
    assert!(Destination::check(&foreign, Path::new("/ws/pkg")).is_ok());
    assert!(Destination::check(&Recorded::default().folder("/ws/pkg"), Path::new("/ws/pkg")).is_ok());
}
