//! How long annotated imports take to compile.

use crate::median;
use serde_json::json;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Imports per block: about what a generated binding of one class has.
const BLOCK: usize = 25;

/// Rounds per subject and profile.
const ROUNDS: usize = 3;

/// What is compared: a name, its dependency, its attribute.
struct Subject {
    name: &'static str,
    dependency: String,
    attribute: &'static str,
    prelude: &'static str,
}

/// Builds crates of `count` imports and prints a table.
pub(crate) fn run(count: usize) {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("bug: the crate lies two deep");
    let runtime = workspace.join("js-runtime");
    let subjects = [
        Subject {
            name: "ferry",
            dependency: format!("wasm-ferry = {{ path = {runtime:?} }}"),
            attribute: "js",
            prelude: "wasm_ferry::prelude",
        },
        Subject {
            name: "wasm-bindgen",
            dependency: "wasm-bindgen = \"=0.2.130\"".to_owned(),
            attribute: "wasm_bindgen",
            prelude: "wasm_bindgen::prelude",
        },
    ];
    let root = std::env::temp_dir().join("ferry-bench-compile-time");
    println!("{count} imports in blocks of {BLOCK}, median of {ROUNDS} rounds, user CPU seconds of the crate alone\n");
    println!("| profile | ferry | wasm-bindgen | wasm-bindgen / ferry |\n|---|---|---|---|");
    let mut figures = Vec::new();
    for profile in ["check", "dev", "release"] {
        let crates = subjects.each_ref().map(|subject| prepare(&root, subject, count));
        // Everything but the crate itself is compiled before the clock runs.
        for directory in &crates {
            build(directory, profile);
        }
        let mut times = [Vec::new(), Vec::new()];
        for round in 0..ROUNDS {
            for (directory, times) in crates.iter().zip(&mut times) {
                let source = directory.join("src/lib.rs");
                let text = fs::read_to_string(&source).expect("the crate was just written");
                fs::write(&source, format!("{text}// {round}\n")).expect("the folder is ours");
                times.push(build(directory, profile));
            }
        }
        let [ferry, peer] = times.map(median);
        println!("| {profile} | {ferry:.2} | {peer:.2} | {:.2} |", peer / ferry);
        figures.push(json!({ "imports": count, "profile": profile, "ferry": ferry, "peer": peer }));
    }
    crate::write_figures("compile-time", &figures.into());
}

fn prepare(root: &Path, subject: &Subject, count: usize) -> PathBuf {
    let directory = root.join(subject.name);
    fs::create_dir_all(directory.join("src")).expect("the temporary folder can be written");
    let manifest = format!(
        "[package]\nname = \"many\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[lib]\ncrate-type = [\"cdylib\"]\n\
         [dependencies]\n{}\n[workspace]\n[profile.release]\nopt-level = 3\n",
        subject.dependency
    );
    fs::write(directory.join("Cargo.toml"), manifest).expect("the folder is ours");
    fs::write(directory.join("src/lib.rs"), source(subject, count)).expect("the folder is ours");
    directory
}

/// Functions with the types that bindings of the Web's interfaces have.
fn source(subject: &Subject, count: usize) -> String {
    let signatures = [
        "(text: &str) -> u32",
        "(a: u32, b: f64, c: bool)",
        "(value: &JsValue) -> JsValue",
        "(name: &str, value: &JsValue) -> Option<String>",
        "(bytes: &[u8], count: Option<u32>) -> Vec<u8>",
    ];
    let mut source = format!("#![allow(dead_code)]\nuse {}::*;\n", subject.prelude);
    let mut number = 0;
    while number < count {
        writeln!(source, "#[{}]\nextern \"C\" {{", subject.attribute).expect("text grows");
        for _ in 0..BLOCK.min(count - number) {
            let signature = signatures[number % signatures.len()];
            writeln!(source, "    pub fn import_{number}{signature};").expect("text grows");
            number += 1;
        }
        source.push_str("}\n");
    }
    source
}

/// Builds a crate; the user CPU seconds of all that ran.
fn build(directory: &Path, profile: &str) -> f64 {
    let arguments: &[&str] = match profile {
        "check" => &["check"],
        "dev" => &["build"],
        _ => &["build", "--release"],
    };
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new("bash")
        .args(["-c", "TIMEFORMAT='user %U'; time \"$@\"", "time", &cargo])
        .args(arguments)
        .args(["--quiet", "--offline", "--target", "wasm32-unknown-unknown"])
        .current_dir(directory)
        .output()
        .expect("bash can be started");
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        // The first time, the registry may have to be asked.
        let online = Command::new(&cargo).arg("fetch").current_dir(directory).status();
        assert!(online.is_ok_and(|status| status.success()), "cargo fetch failed:\n{said}");
        return build_again(directory, profile, &said);
    }
    let line = said.lines().rev().find_map(|line| line.strip_prefix("user "));
    line.and_then(|seconds| seconds.parse().ok()).unwrap_or_else(|| panic!("bash told no time:\n{said}"))
}

fn build_again(directory: &Path, profile: &str, before: &str) -> f64 {
    let mut command = Command::new("cargo");
    command.args(["build", "--offline", "--target", "wasm32-unknown-unknown"]).current_dir(directory);
    let status = command.status().expect("cargo can be started");
    assert!(status.success(), "the crate does not build:\n{before}");
    build(directory, profile)
}
