//! Runs a topic's tests in Node.

use super::Outcome;
use ferry_test_support::places;
use std::path::Path;
use std::process::Command;

/// Runs one topic against a package; what each test did.
pub(super) fn run(package: &Path, target: &str, topic: &str) -> Vec<Outcome> {
    let scripts = places::in_workspace("tests/e2e/js");
    let mut command = Command::new("node");
    command.current_dir(&scripts).env("FERRY_E2E_PACKAGE", package).env("FERRY_E2E_TARGET", target);
    command.args([
        "--no-warnings",
        "--expose-gc",
        "--experimental-wasm-modules",
        "--test-reporter=tap",
        "--import",
        "./load.mjs",
    ]);
    let output = command.arg(format!("{topic}.test.mjs")).output().expect("node can be started");
    let said = String::from_utf8_lossy(&output.stdout);
    let mut outcomes = parse(&said);
    if outcomes.is_empty() || (!output.status.success() && outcomes.iter().all(|outcome| outcome.error.is_none())) {
        let error = format!("{said}\n{}", String::from_utf8_lossy(&output.stderr));
        outcomes.push(Outcome { name: "the tests run to their end".to_owned(), error: Some(error) });
    }
    outcomes
}

/// Reads TAP: a line for each test, and after a failure an indented explanation.
fn parse(tap: &str) -> Vec<Outcome> {
    let mut outcomes: Vec<Outcome> = Vec::new();
    for line in tap.lines() {
        let result = line.strip_prefix("ok ").map(|rest| (true, rest));
        let result = result.or_else(|| line.strip_prefix("not ok ").map(|rest| (false, rest)));
        if let Some((passed, rest)) = result {
            let name = rest.split_once(" - ").map_or(rest, |(_, name)| name).to_owned();
            outcomes.push(Outcome { name, error: (!passed).then(String::new) });
        } else if let Some(error) = outcomes.last_mut().and_then(|outcome| outcome.error.as_mut()) {
            error.push_str(line);
            error.push('\n');
        }
    }
    outcomes
}
