//! Compares every stage's result with the files beside each case.
//!
//! A case is a Rust file in `cases/`, listed in `Cargo.toml`; all are built by one cargo invocation. Directives:
//! `//@ target: nodejs` (default `web`), `//@ handles: heap` (default: as the module says), `//@ targets: all` for glue and
//! declarations of every target, `//@ glue: small` for what modules get that are compiled for size,
//! `//@ glue: chosen` for what the module gets by itself, `//@ refused: yes` for what
//! the post-processor says instead of working.

#[path = "stages/outline.rs"]
mod outline;

use ferry_test_support::golden::{Case, Suite};
use ferry_test_support::{places, wasm};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use wasm_ferry_cli_support::convert::HandleMode;
use wasm_ferry_cli_support::options::Options;
use wasm_ferry_cli_support::stages::Stages;
use wasm_ferry_cli_support::targets::{TARGETS, Target};

fn main() -> ExitCode {
    let modules = wasm::Build::package("ferry-golden").examples().release().modules();
    let modules = &modules;
    let mut suite = Suite::from_args();
    let directory = places::in_workspace("tests/golden/cases");
    for file in fs::read_dir(directory).expect("the cases are there").flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if let Some(name) = name.strip_suffix(".rs") {
            assert!(modules.contains_key(name), "tests/golden/Cargo.toml does not list the case `{name}`");
        }
    }
    suite.cases("tests/golden/cases", "rs", move |case| check(case, modules));
    suite.add("a failing start function throws where the module is loaded", move || failing_start(modules));
    suite.run()
}

fn failing_start(modules: &BTreeMap<String, PathBuf>) {
    let bytes = fs::read(&modules["failing_start"]).expect("the module was just built");
    let options = Options::new(Target::named("nodejs").expect("the target is in the table"), "failing_start");
    let files = wasm_ferry_cli_support::generate(&bytes, &options).unwrap_or_else(|problems| panic!("{problems}"));
    let directory = places::scratch("golden-failing-start");
    for (path, bytes) in files.iter() {
        fs::write(directory.join(path), bytes).expect("the scratch folder is ours");
    }
    fs::write(directory.join("package.json"), "{}").expect("the scratch folder is ours");
    let script = r#"
        import { createRequire } from "node:module";
        try {
          createRequire(import.meta.url)("./failing_start.js");
          console.log("loaded");
        } catch (error) {
          console.log(error instanceof Error, error.message);
        }
    "#;
    let said = ferry_test_support::node::eval(&directory, script).stdout();
    assert_eq!(said.trim(), "true cannot begin");
}

fn check(case: &Case, modules: &BTreeMap<String, PathBuf>) {
    let stem = case.name().rsplit('/').next().expect("a name has an end").trim_end_matches(".rs");
    let bytes = fs::read(&modules[stem]).expect("the module was just built");
    let target = case.directive("target").unwrap_or_else(|| "web".to_owned());
    let mut options = Options::new(Target::named(&target).expect("a directive names a target"), stem);
    options.handles = match case.directive("handles").as_deref() {
        Some("heap") => Some(HandleMode::Heap),
        Some("table") => Some(HandleMode::Table),
        _ => None,
    };
    options.glue.small = match case.directive("glue").as_deref() {
        Some("chosen") => None,
        directive => Some(directive == Some("small")),
    };
    if case.directive("refused").is_some() {
        let problems = Stages::of(&bytes, &options).err().expect("the case must be refused");
        case.expect("errors.txt", &format!("{problems}\n"));
        return;
    }
    if case.directive("targets").is_some() {
        every_target(case, &bytes, &options);
        return;
    }
    let stages = Stages::of(&bytes, &options).unwrap_or_else(|problems| panic!("{problems}"));
    case.expect("interface.txt", &without_lines_of_the_runtime(&stages.interface));
    case.expect("plan.txt", &stages.plan);
    for (name, text) in &stages.glue {
        let name = name.trim_start_matches(stem).trim_start_matches(['.', '_']);
        case.expect(&format!("glue.{name}"), &without_addresses(text));
    }
    let file = |name: &str| stages.files.get(&format!("{stem}{name}")).expect("a target writes its files");
    case.expect("glue.d.ts", &String::from_utf8_lossy(file(".d.ts")));
    case.expect("module.txt", &outline::outline(file("_bg.wasm")));
}

/// The glue without its helpers, and the declarations, of each target.
fn every_target(case: &Case, bytes: &[u8], options: &Options) {
    for target in TARGETS {
        let options = Options { target, ..options.clone() };
        let stages = Stages::of(bytes, &options).unwrap_or_else(|problems| panic!("{problems}"));
        let glue: String = stages.glue.iter().map(|(name, text)| format!("// {name}\n\n{text}")).collect();
        case.expect(&format!("{}.js", target.name), &without_addresses(&glue));
        let declarations = stages.files.get(&format!("{}.d.ts", options.stem)).expect("a target writes its files");
        case.expect(&format!("{}.d.ts", target.name), &String::from_utf8_lossy(declarations));
        let expected = target.files.iter().map(|file| file.replace('*', &options.stem));
        let expected: BTreeSet<String> = expected.collect();
        let files = wasm_ferry_cli_support::seal(stages.files, &options);
        let written: BTreeSet<String> = files.iter().map(|(path, _)| path.to_owned()).collect();
        assert_eq!(written, expected, "the files of {}", target.name);
    }
}

/// Addresses depend on the compiler; that they are there does not.
fn without_addresses(glue: &str) -> String {
    let blank = |line: &str| match line.split_once("Address = ") {
        Some((name, _)) if line.starts_with("const ") => format!("{name}Address = …;"),
        _ => line.to_owned(),
    };
    glue.lines().map(|line| blank(line) + "\n").collect()
}

/// Where in the runtime an item stands is no concern of a case; that it has a place is.
fn without_lines_of_the_runtime(interface: &str) -> String {
    let blank = |line: &str| match line.split_once(" at js-runtime/src/") {
        Some((item, place)) => format!("{item} at js-runtime/src/{}:…", place.split(':').next().unwrap_or(place)),
        None => line.to_owned(),
    };
    interface.lines().map(|line| blank(line) + "\n").collect()
}
