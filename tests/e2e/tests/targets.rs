//! Runs the JavaScript tests on every target, with values behind a table and behind the glue's array.
//!
//! Each JavaScript test is counted as a test: `target/mode/topic: name`.

#[path = "targets/chromium.rs"]
mod chromium;
#[path = "targets/node.rs"]
mod node;
#[path = "targets/sections.rs"]
mod sections;

use ferry_test_support::golden::Suite;
use ferry_test_support::{places, wasm};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use wasm_ferry_cli_support::options::Options;
use wasm_ferry_cli_support::targets::Target;

/// The topics, each a Rust module and a JavaScript file.
const TOPICS: &[&str] = &[
    "numbers",
    "strings",
    "options",
    "results",
    "vectors",
    "enums",
    "classes",
    "values",
    "callbacks",
    "imports",
    "start",
    "leaks",
];

/// What one JavaScript test did.
struct Outcome {
    name: String,
    error: Option<String>,
}

fn main() -> ExitCode {
    let mut suite = Suite::from_args();
    let module = fs::read(wasm::Build::package("ferry-e2e").module()).expect("the module was just built");
    let modes = [("table", module.clone()), ("heap", sections::without(&module, "target_features"))];
    for (mode, module) in &modes {
        for target in ["nodejs", "web", "bundler"] {
            let package = package(module, target, mode);
            for topic in TOPICS {
                report(&mut suite, &format!("{target}/{mode}/{topic}"), node::run(&package, target, topic));
            }
        }
        let package = package(module, "web", &format!("{mode}-page"));
        report(&mut suite, &format!("chromium/{mode}"), chromium::run(&package));
    }
    suite.run()
}

fn report(suite: &mut Suite<'_>, place: &str, outcomes: Vec<Outcome>) {
    for outcome in outcomes {
        suite.add(format!("{place}: {}", outcome.name), move || {
            if let Some(error) = outcome.error {
                panic!("{error}");
            }
        });
    }
}

/// Writes the package of a target, as a user's build would.
fn package(module: &[u8], target: &str, mode: &str) -> PathBuf {
    let directory = places::scratch(&format!("e2e-{target}-{mode}"));
    let target = Target::named(target).expect("the target is in the table");
    let files = wasm_ferry_cli_support::generate(module, &Options::new(target, "ferry_e2e"))
        .unwrap_or_else(|problems| panic!("{problems}"));
    for (path, bytes) in files.iter() {
        write(&directory.join(path), bytes);
    }
    let kind = if target.module_type.is_some() { r#"{"type":"module"}"# } else { r#"{"type":"commonjs"}"# };
    write(&directory.join("package.json"), kind.as_bytes());
    directory
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("the scratch folder is ours");
    fs::write(path, bytes).expect("the scratch folder is ours");
}
