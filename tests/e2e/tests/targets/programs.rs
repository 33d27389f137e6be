//! Programs: what their `main` does, and when.

use ferry_test_support::golden::Suite;
use ferry_test_support::places;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use wasm_ferry_cli_support::options::Options;
use wasm_ferry_cli_support::targets::Target;

/// An example, and what Node says when it is loaded.
const PROGRAMS: &[(&str, &str)] = &[
    ("program", "the program runs\nloaded\n"),
    ("async_program", "loaded\nbefore\nafter\nuncaught Error ParseIntError { kind: InvalidDigit }\n"),
    ("failing_program", "thrown thrown as it is\n"),
    ("started_program", "loaded\nstarted\n"),
];

const SCRIPT: &str = r#"
    import { createRequire } from "node:module";
    process.on("uncaughtException", (error) => console.log("uncaught", error.name, error.message));
    try {
      createRequire(import.meta.url)("./program.js");
      console.log("loaded");
    } catch (error) {
      console.log("thrown", error);
    }
"#;

/// Adds a test for each program, and one for a caller who wants nothing to run.
pub(crate) fn add(suite: &mut Suite<'_>, modules: &BTreeMap<String, PathBuf>) {
    for (name, expected) in PROGRAMS {
        let module = modules[*name].clone();
        suite.add(format!("nodejs/table/programs: {name}"), move || {
            assert_eq!(said(name, &module, true), *expected);
        });
    }
    let module = modules["program"].clone();
    suite.add("nodejs/table/programs: nothing runs if nobody wants it", move || {
        assert_eq!(said("unstarted", &module, false), "loaded\n");
    });
}

/// What Node says when it loads a module.
fn said(name: &str, module: &PathBuf, start: bool) -> String {
    let bytes = fs::read(module).expect("the module was just built");
    let mut options = Options::new(Target::named("nodejs").expect("the target is in the table"), "program");
    options.module.start = start;
    let files = wasm_ferry_cli_support::generate(&bytes, &options).unwrap_or_else(|problems| panic!("{problems}"));
    let directory = places::scratch(&format!("e2e-{name}"));
    for (path, bytes) in files.iter() {
        fs::write(directory.join(path), bytes).expect("the scratch folder is ours");
    }
    fs::write(directory.join("package.json"), "{}").expect("the scratch folder is ours");
    ferry_test_support::node::eval(&directory, SCRIPT).stdout()
}
