//! Random values of random types go there and back, with values behind a table and behind the glue's array.
//!
//! Everything follows from a seed: `FERRY_SEED=7 cargo test -p ferry-roundtrip` tries another one.

#[path = "../generate/mod.rs"]
mod generate;

use ferry_test_support::golden::Suite;
use ferry_test_support::{places, process, wasm};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use wasm_ferry_cli_support::convert::HandleMode;
use wasm_ferry_cli_support::options::Options;
use wasm_ferry_cli_support::targets::Target;

fn main() -> ExitCode {
    let mut suite = Suite::from_args();
    let (seed, count) = generate::asked();
    let subjects = generate::subjects(seed, count);
    let bytes = fs::read(wasm::Build::package("ferry-roundtrip").module()).expect("the module was just built");
    for (name, handles) in [("table", HandleMode::Table), ("heap", HandleMode::Heap)] {
        let package = package(&bytes, name, handles);
        let cases = package.join("cases.mjs");
        fs::write(&cases, generate::javascript(&subjects)).expect("the scratch folder is ours");
        let failures = run(&package, &cases, subjects.len());
        for (index, subject) in subjects.iter().enumerate() {
            let own = failures.iter().filter(|failure| failure["index"] == index);
            let said: String = own.map(|failure| explained(failure, subject)).collect();
            suite.add(format!("{name}/{index}: {}", subject.rust), move || {
                assert!(said.is_empty(), "FERRY_SEED={seed} FERRY_TYPES={count} shows it again:\n{said}");
            });
        }
    }
    suite.run()
}

fn explained(failure: &Value, subject: &generate::Subject) -> String {
    let text = |key: &str| failure[key].as_str().unwrap_or_default().to_owned();
    let k = failure["k"].as_u64().unwrap_or_default() as usize;
    format!("{}, of `{}`: {}\n", text("what"), subject.values[k].0, text("problem"))
}

fn run(package: &Path, cases: &Path, count: usize) -> Vec<Value> {
    let script = places::in_workspace("tests/roundtrip/js/run.mjs");
    let entry = package.join("roundtrip.js");
    let said = process::run(Command::new("node").arg(script).arg(entry).arg(cases)).stdout();
    let last = said.lines().last().unwrap_or_default();
    let result: Value = serde_json::from_str(last).unwrap_or_else(|error| panic!("{error}:\n{said}"));
    assert_eq!(result["subjects"], count, "every type has its turn");
    result["failures"].as_array().cloned().unwrap_or_default()
}

fn package(bytes: &[u8], name: &str, handles: HandleMode) -> PathBuf {
    let directory = places::scratch(&format!("roundtrip-{name}"));
    let mut options = Options::new(Target::named("nodejs").expect("the target is in the table"), "roundtrip");
    options.handles = Some(handles);
    let files = wasm_ferry_cli_support::generate(bytes, &options).unwrap_or_else(|problems| panic!("{problems}"));
    for (path, bytes) in files.iter() {
        let path = directory.join(path);
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("the scratch folder is ours");
        fs::write(path, bytes).expect("the scratch folder is ours");
    }
    fs::write(directory.join("package.json"), "{\"type\":\"commonjs\"}").expect("the scratch folder is ours");
    directory
}
