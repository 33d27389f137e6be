//! Builds the dependant and runs it in Node, with values behind a table and behind the glue's array.

use ferry_test_support::{places, process, sections, wasm};
use std::process::Command;
use wasm_ferry_cli_support::options::Options;
use wasm_ferry_cli_support::targets::Target;

/// Runs JavaScript tests with a module, in a folder of this name.
fn runs(topic: &str, folder: &str, build: &wasm::Build) {
    let module = std::fs::read(build.module()).expect("the module was just built");
    let target = Target::named("nodejs").expect("the target is in the table");
    let options = Options::new(target, "dependant");
    for (mode, module) in [("table", module.clone()), ("heap", sections::without(&module, "target_features"))] {
        let directory = places::scratch(&format!("{folder}-{mode}"));
        let files = wasm_ferry_cli_support::generate(&module, &options).unwrap_or_else(|problems| panic!("{problems}"));
        for (path, bytes) in files.iter() {
            let path = directory.join(path);
            std::fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("the scratch folder is ours");
            std::fs::write(path, bytes).expect("the scratch folder is ours");
        }
        let mut node = Command::new("node");
        node.env("FERRY_PACKAGE", directory.join("dependant.js")).arg("--test-reporter=tap");
        process::run(node.arg(places::in_workspace(format!("tests/dependant/js/{topic}.test.mjs")))).stdout();
    }
}

fn dependant() -> wasm::Build {
    wasm::Build::package("ferry-dependant")
}

#[test]
fn what_a_dependant_makes_of_the_runtime_works() {
    runs("dependant", "dependant", &dependant());
}

#[test]
fn a_type_is_what_its_description_says() {
    runs("described", "dependant-described", &dependant());
}

#[test]
fn a_type_is_what_its_description_says_however_it_is_optimised() {
    runs("described", "dependant-described-release", &dependant().release());
}

#[test]
fn declarations_say_what_descriptions_say() {
    let module = std::fs::read(dependant().module()).expect("the module was just built");
    let target = Target::named("nodejs").expect("the target is in the table");
    let files = wasm_ferry_cli_support::generate(&module, &Options::new(target, "dependant"));
    let files = files.unwrap_or_else(|problems| panic!("{problems}"));
    let (_, declarations) = files.iter().find(|(path, _)| *path == "dependant.d.ts").expect("declarations");
    let declarations = String::from_utf8_lossy(declarations);
    for line in [
        "export function meters(meters: number): number;",
        "export function label(label: string): string;",
        "export function serial(serial: bigint): bigint;",
        "export function buffer_size(size?: number | null): number | undefined;",
        "export function hash(hash: Uint8Array | number[]): Uint8Array;",
        "export function spoken(spoken: Inner): Inner;",
        "export function named(named: RegExp): RegExp;",
        "export function maybe_wrapper(wrapper?: Inner | null): Inner | undefined;",
        "export function later_meters(meters: number): Promise<string>;",
        "export function handler(): (arg0: number) => string;",
        "export function aliased(place: { x: number }): ({ x: number })[];",
        "export function tagged_number(value: number): string;",
        "  constructor(length: number, title: string);",
        "  set at(value: ({ x: number }) | null | undefined);",
        "  length: number;",
        "  at: { x: number };",
        "export function sketched(sketch: Sketch, way: [{ x: number }, number]): Sketch[];",
    ] {
        assert!(declarations.lines().any(|found| found == line), "{line}\n{declarations}");
    }
}
