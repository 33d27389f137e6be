//! Compares what rustc says about types that do not cross, which only shows in code for wasm, with the file beside each case.
//!
//! A case is a Rust file in `mistakes/`. Recorded are place, message and notes of each error: how rustc draws them, and what it
//! lists besides, changes with its version.

use ferry_test_support::golden::{Case, Suite};
use ferry_test_support::{places, process, wasm};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    let runtime = runtime();
    let runtime = &runtime;
    let mut suite = Suite::from_args();
    suite.cases("tests/golden/mistakes", "rs", move |case| case.expect("errors.txt", &errors(case, runtime)));
    suite.run()
}

/// The compiled runtime, for wasm.
fn runtime() -> PathBuf {
    let mut command = process::cargo();
    command.args(["build", "--quiet", "--target", wasm::TRIPLE, "--package", "wasm-ferry"]);
    command.arg("--message-format=json-render-diagnostics");
    let said = process::run(&mut command).stdout();
    let messages = said.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut files = messages
        .filter(|message| message["target"]["name"] == "wasm_ferry")
        .flat_map(|message| message["filenames"].as_array().cloned().unwrap_or_default());
    let file = files.find_map(|file| Some(PathBuf::from(file.as_str().filter(|file| file.ends_with(".rlib"))?)));
    file.expect("cargo says what it built")
}

fn errors(case: &Case, runtime: &Path) -> String {
    let library = runtime.parent().expect("a file stands in a folder");
    let host = places::target().join("debug/deps");
    let output = places::scratch("mistakes").join("case.rmeta");
    let mut command = Command::new("rustc");
    command.current_dir(places::workspace()).arg(case.path()).arg("-o").arg(output);
    command.args(["--edition=2024", "--crate-type=lib", "--emit=metadata", "--error-format=json", "--cap-lints=allow"]);
    command.args(["--target", wasm::TRIPLE]).arg(format!("--extern=wasm_ferry={}", runtime.display()));
    for directory in [&library.join("deps"), library, &host] {
        command.arg(format!("-Ldependency={}", directory.display()));
    }
    let said = process::run(&mut command).failure();
    let messages = said.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut found: Vec<(u64, u64, String)> = messages.filter_map(|message| error(&message)).collect();
    found.sort();
    found.into_iter().map(|(line, column, text)| format!("{line}:{column}: {text}\n")).collect()
}

/// Line, column and text of an error.
fn error(message: &Value) -> Option<(u64, u64, String)> {
    let span = message["spans"].as_array()?.iter().find(|span| span["is_primary"] == true)?;
    let mut text = message["message"].as_str()?.to_owned();
    for child in message["children"].as_array().into_iter().flatten() {
        let (level, said) = (child["level"].as_str()?, child["message"].as_str()?);
        if level == "note" && child["spans"].as_array().is_none_or(Vec::is_empty) && !said.contains("Nightly builds") {
            text.push_str(&format!("\n  {level}: {said}"));
        }
    }
    Some((span["line_start"].as_u64()?, span["column_start"].as_u64()?, text))
}
