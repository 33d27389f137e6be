//! `ferry pack`: the file, and npm installing it.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "tests touch files themselves")]

mod machine;

use std::fs;

use machine::{Person, failure, json, node, npm, package, stdout};

#[test]
fn the_file_is_reproducible_and_npm_installs_it() {
    let (person, folder) = (Person::new(), tempfile::tempdir().unwrap());
    let made = package(folder.path(), "@acme/life", "1.0.0");
    fs::write(made.join("draft.txt"), "not listed").unwrap();
    let first = json(&person.ferry(folder.path(), &["pack", made.to_str().unwrap(), "--json"]));
    let file = folder.path().join("acme-life-1.0.0.tgz");
    assert_eq!(first["path"], file.to_str().unwrap());
    assert_eq!(first["files"].as_array().unwrap().len(), 4);
    let bytes = fs::read(&file).unwrap();

    // The same files, written at another time in another place, by somebody with other permissions.
    let again = package(&folder.path().join("again"), "@acme/life", "1.0.0");
    let mut permissions = fs::metadata(again.join("life.js")).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(again.join("life.js"), permissions).unwrap();
    let second = json(&person.ferry(&again, &["pack", "--json", ".", "--out-dir", "../out"]));
    assert_eq!(first["integrity"], second["integrity"]);
    assert_eq!(fs::read(folder.path().join("again/out/acme-life-1.0.0.tgz")).unwrap(), bytes);

    let app = folder.path().join("app");
    fs::create_dir(&app).unwrap();
    npm(&person, &app, &["install", file.to_str().unwrap(), "--offline"]);
    assert_eq!(node(&app, "console.log(require('@acme/life').answer())"), "life 1.0.0");
    assert!(!app.join("node_modules/@acme/life/draft.txt").exists());
}

#[test]
fn nothing_is_written_when_only_asked() {
    let (person, folder) = (Person::new(), tempfile::tempdir().unwrap());
    let made = package(folder.path(), "life", "1.0.0");
    let said = json(&person.ferry(folder.path(), &["pack", made.to_str().unwrap(), "--dry-run", "--json"]));
    assert_eq!((&said["filename"], said["path"].is_null()), (&"life-1.0.0.tgz".into(), true));
    assert!(!folder.path().join("life-1.0.0.tgz").exists());
}

#[test]
fn secrets_and_links_out_of_the_folder_stay() {
    let (person, folder) = (Person::new(), tempfile::tempdir().unwrap());
    let made = package(folder.path(), "life", "1.0.0");
    fs::write(made.join("snippets/.npmrc"), "//r.example/:_authToken=x").unwrap();
    let args = ["pack", made.to_str().unwrap()];
    let text = failure(&person.ferry(folder.path(), &args));
    assert!(text.contains("error: failed to pack `snippets/.npmrc`: files of this name hold secrets"), "{text}");
    fs::remove_file(made.join("snippets/.npmrc")).unwrap();
    fs::write(folder.path().join("mine.txt"), "mine").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("../../mine.txt", made.join("snippets/b.js")).unwrap();
    let text = failure(&person.ferry(folder.path(), &args));
    assert!(text.contains("failed to pack `snippets/b.js`: it is a link to `"), "{text}");
    assert!(!folder.path().join("life-1.0.0.tgz").exists());
}

#[test]
fn a_crate_that_is_not_built_is_told_so() {
    let (person, folder) = (Person::new(), tempfile::tempdir().unwrap());
    let text = failure(&person.ferry(folder.path(), &["pack"]));
    assert!(text.contains("error: failed to find a Cargo.toml in `"), "{text}");
}

#[test]
fn a_package_is_shown_with_what_it_asks_of_others() {
    let (person, folder) = (Person::new(), tempfile::tempdir().unwrap());
    let made = package(folder.path(), "life", "1.0.0");
    fs::write(made.join("life.js"), "import { a } from \"left-pad\";\nimport './snippets/a.js';\n").unwrap();
    let said = json(&person.ferry(folder.path(), &["inspect", made.to_str().unwrap(), "--json"]));
    assert_eq!(said["modules"], serde_json::json!([{"file": "life.js", "module": "left-pad"}]));
    let sizes = &said["files"][1];
    let length = fs::metadata(made.join("life.js")).unwrap().len();
    assert_eq!((&sizes["path"], &sizes["bytes"]), (&"life.js".into(), &length.into()));
    assert!(sizes["gzip"].is_u64() && sizes["brotli"].is_u64(), "{said}");
    let shown = stdout(&person.ferry(folder.path(), &["inspect", made.to_str().unwrap()]));
    assert!(shown.contains("\n  asks of other packages\n    left-pad  in life.js\n"), "{shown}");
}

#[test]
fn the_doctor_works_on_a_machine_without_anything() {
    let (person, folder) = (Person::new(), tempfile::tempdir().unwrap());
    let mut command = person.command(folder.path(), &["doctor", "--json"]);
    let output = command.env("PATH", folder.path()).env_remove("CARGO").env_remove("RUSTC").output().unwrap();
    assert_eq!(output.status.code(), Some(1), "nothing can be built here");
    let sick: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(sick["ok"], false);
    assert_eq!(sick["findings"][0]["help"], "install Rust from https://rustup.rs");
    let well = json(&person.command(folder.path(), &["doctor", "--json"]).env_remove("HOME").output().unwrap());
    assert_eq!(well["findings"].as_array().unwrap().len(), sick["findings"].as_array().unwrap().len());
}
