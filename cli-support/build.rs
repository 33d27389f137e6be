//! Turns the helper modules in `js/` into tables, and refuses the ones that could not be linked.

// A build script is a program: rule A6 of the house is about the library.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros)]

use std::path::{Path, PathBuf};
use std::process::exit;
use std::{env, fs};

#[path = "build/lex.rs"]
mod lex;
#[path = "build/scan.rs"]
mod scan;
#[path = "build/tables.rs"]
mod tables;

use tables::{Alternatives, Sources};

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=js/package.json");
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")).join("js");
    let mut sources = Sources::new();
    for folder in entries(&root) {
        let name = file_name(&folder);
        if folder.is_dir() && name != "test" && name != "node_modules" {
            collect(&folder, &name, &mut sources);
        }
    }
    let alternatives = alternatives(&read(&root.join("package.json")));
    match tables::generate(&sources, &alternatives) {
        Ok(text) => {
            let out = PathBuf::from(variable("OUT_DIR")).join("fragments.rs");
            fs::write(&out, text).unwrap_or_else(|error| fail(&format!("cannot write {}: {error}", out.display())));
        }
        Err((file, problem)) => fail(&format!("cli-support/js/{file}:{}: {}", problem.line, problem.message)),
    }
}

/// Reads all `.js` files below a folder.
fn collect(folder: &Path, prefix: &str, sources: &mut Sources) {
    println!("cargo::rerun-if-changed={}", folder.display());
    for path in entries(folder) {
        let name = format!("{prefix}/{}", file_name(&path));
        if path.is_dir() {
            collect(&path, &name, sources);
        } else if name.ends_with(".js") {
            sources.insert(name, read(&path));
        }
    }
}

/// The `imports` of `package.json`: a file for each condition, or one file for all.
fn alternatives(text: &str) -> Alternatives {
    let package: serde_json::Value =
        serde_json::from_str(text).unwrap_or_else(|error| fail(&format!("js/package.json: {error}")));
    let Some(imports) = package.get("imports").and_then(|imports| imports.as_object()) else {
        fail("js/package.json: `imports` is missing; it maps #names to files");
    };
    let file = |value: &serde_json::Value| match value.as_str() {
        Some(path) => path.trim_start_matches("./").to_owned(),
        None => fail("js/package.json: each of `imports` is a file, or an object from condition to file"),
    };
    imports
        .iter()
        .map(|(name, value)| match value.as_object() {
            Some(choices) => {
                (name.clone(), choices.iter().map(|(condition, path)| (condition.clone(), file(path))).collect())
            }
            None => (name.clone(), vec![("default".to_owned(), file(value))]),
        })
        .collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let read = fs::read_dir(folder).and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect());
    let mut paths: Vec<PathBuf> =
        read.unwrap_or_else(|error| fail(&format!("cannot read {}: {error}", folder.display())));
    paths.sort();
    paths
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| fail(&format!("cannot read {}: {error}", path.display())))
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| fail(&format!("cargo did not set {name}")))
}

fn fail(message: &str) -> ! {
    println!("cargo::error={message}");
    exit(1)
}
