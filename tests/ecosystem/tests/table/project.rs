//! Builds a crate as its author would: a project by itself, and one command.

use crate::{crates, write};
use ferry_ecosystem::rows::Row;
use ferry_test_support::{places, process};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Copies the row's crate and has `ferry build` make a package of it; where that is, with its entry as `crate.js`.
pub(crate) fn build(row: &Row) -> PathBuf {
    let folder = places::scratch(&format!("ecosystem-{}-project", row.fixture));
    places::copy(&crates().join(row.fixture), &folder);
    let read = |path: PathBuf| fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let manifest = read(folder.join("Cargo.toml"));
    write(&folder.join("Cargo.toml"), format!("{manifest}\n[workspace]\n").as_bytes());
    let locked = without(&read(crates().join("Cargo.lock")), "wasm-bindgen");
    write(&folder.join("Cargo.lock"), locked.as_bytes());

    let mut command = process::cargo();
    process::run(command.args(["build", "--quiet", "--package", "wasm-ferry-pack"])).stdout();
    let ferry = places::target().join("debug").join(format!("ferry{}", std::env::consts::EXE_SUFFIX));
    let mut command = Command::new(ferry);
    command.arg("build").current_dir(&folder);
    // What was compiled is kept, however often the folder is made.
    command.env("CARGO_TARGET_DIR", places::target().join("tests-flags/project"));
    process::run(&mut command).stdout();
    assert_eq!(read(folder.join("Cargo.lock")), locked, "the project's files stay as they are");
    let package = folder.join("pkg");
    write(&package.join("crate.js"), b"export * from \"./index.js\";\n");
    package
}

/// A lock file without one package, as if nobody had replaced it.
fn without(lock: &str, name: &str) -> String {
    let other = |table: &&str| !table.starts_with(&format!("\nname = \"{name}\"\n"));
    lock.split("[[package]]").filter(other).collect::<Vec<_>>().join("[[package]]")
}
