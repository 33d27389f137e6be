//! Runs all topics' tests in an engine from npm: one process, which prints what each test did.

use super::{Engine, Outcome};
use ferry_test_support::places;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// What stands before the results.
const MARK: &str = "ferry results: ";

/// Runs topics against a package; the topic of each test, and what it did.
pub(super) fn run(engine: &Engine, package: &Path, topics: &[&str]) -> Vec<(String, Outcome)> {
    let installed = |program: &&&str| places::in_workspace("tests/node_modules").join(program).exists();
    let program = engine.programs.iter().find(installed).unwrap_or(&engine.programs[0]);
    let mut command = Command::new(places::npm_program(program));
    command.current_dir(places::in_workspace("tests/e2e/js"));
    command.env("FERRY_E2E_PACKAGE", package).env("FERRY_E2E_TARGET", engine.target);
    command.env("DENO_DIR", places::scratch("e2e-deno-cache")).env("DENO_NO_UPDATE_CHECK", "1");
    let output =
        command.args(engine.arguments).arg("run.mjs").args(topics).output().expect("the engine can be started");
    let said = String::from_utf8_lossy(&output.stdout);
    let results =
        said.lines().find_map(|line| line.strip_prefix(MARK)).and_then(|json| serde_json::from_str(json).ok());
    results.map_or_else(
        || {
            let error = format!("{said}\n{}", String::from_utf8_lossy(&output.stderr));
            vec![("all".to_owned(), Outcome { name: "the tests run to their end".to_owned(), error: Some(error) })]
        },
        |results: Value| outcomes(&results),
    )
}

/// Reads what the harness collects: topic, name, and an error if there is one.
pub(super) fn outcomes(results: &Value) -> Vec<(String, Outcome)> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let outcome = |result: &Value| {
        let outcome = Outcome { name: text(&result["name"]).unwrap_or_default(), error: text(&result["error"]) };
        (text(&result["topic"]).unwrap_or_default(), outcome)
    };
    results.as_array().into_iter().flatten().map(outcome).collect()
}
