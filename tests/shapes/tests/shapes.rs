//! Random definitions and values: JavaScript and `serde_json` agree.
//!
//! Everything follows from a seed: `FERRY_SEED=7 cargo test -p ferry-shapes` tries another one.

#[path = "../generate/mod.rs"]
#[allow(dead_code, reason = "the build script writes them")]
mod generate;

use ferry_test_support::golden::Suite;
use ferry_test_support::{places, process, wasm};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use wasm_ferry_cli_support::options::Options;
use wasm_ferry_cli_support::targets::Target;

fn main() -> ExitCode {
    let mut suite = Suite::from_args();
    let (seed, count) = generate::asked();
    let bytes = fs::read(wasm::Build::package("ferry-shapes").module()).expect("the module was just built");
    let package = package(&bytes);
    let failures = run(&package, seed, count);
    for index in 0..count {
        let own = failures.iter().filter(|failure| failure["index"] == index);
        let said: String = own.map(explained).collect();
        suite.add(format!("T{index}"), move || {
            assert!(said.is_empty(), "FERRY_SEED={seed} FERRY_TYPES={count} shows it again:\n{said}");
        });
    }
    suite.add("the declarations are TypeScript", move || declarations(&package));
    suite.run()
}

fn explained(failure: &Value) -> String {
    let text = |key: &str| failure[key].as_str().unwrap_or_default().to_owned();
    format!("{}: {}\n", text("what"), text("problem"))
}

fn run(package: &Path, seed: u64, count: usize) -> Vec<Value> {
    let script = places::in_workspace("tests/shapes/js/run.mjs");
    let mut node = Command::new("node");
    node.arg(script).arg(package.join("shapes.js"));
    for number in [count as u64, generate::VALUES as u64, seed] {
        node.arg(number.to_string());
    }
    let said = process::run(&mut node).stdout();
    let last = said.lines().last().unwrap_or_default();
    let result: Value = serde_json::from_str(last).unwrap_or_else(|error| panic!("{error}:\n{said}"));
    assert_eq!(result["types"], count, "every type has its turn");
    result["failures"].as_array().cloned().unwrap_or_default()
}

fn declarations(package: &Path) {
    let compiler = places::in_workspace("tests/node_modules/typescript/bin/tsc");
    let mut node = Command::new("node");
    node.arg(compiler).args(["--noEmit", "--strict", "--pretty", "false", "--target", "es2022", "--lib", "es2022,dom"]);
    process::run(node.arg(package.join("shapes.d.ts")));
}

fn package(bytes: &[u8]) -> PathBuf {
    let directory = places::scratch("shapes");
    let options = Options::new(Target::named("nodejs").expect("the target is in the table"), "shapes");
    let files = wasm_ferry_cli_support::generate(bytes, &options).unwrap_or_else(|problems| panic!("{problems}"));
    for (path, bytes) in files.iter() {
        let path = directory.join(path);
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("the scratch folder is ours");
        fs::write(path, bytes).expect("the scratch folder is ours");
    }
    fs::write(directory.join("package.json"), "{\"type\":\"commonjs\"}").expect("the scratch folder is ours");
    directory
}
