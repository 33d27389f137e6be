//! Builds the dependant and runs it in Node, with values behind a table and behind the glue's array.

use ferry_test_support::{places, process, sections, wasm};
use std::process::Command;
use wasm_ferry_cli_support::options::Options;
use wasm_ferry_cli_support::targets::Target;

#[test]
fn what_a_dependant_makes_of_the_runtime_works() {
    let module = std::fs::read(wasm::Build::package("ferry-dependant").module()).expect("the module was just built");
    let target = Target::named("nodejs").expect("the target is in the table");
    let options = Options::new(target, "dependant");
    for (mode, module) in [("table", module.clone()), ("heap", sections::without(&module, "target_features"))] {
        let directory = places::scratch(&format!("dependant-{mode}"));
        let files = wasm_ferry_cli_support::generate(&module, &options).unwrap_or_else(|problems| panic!("{problems}"));
        for (path, bytes) in files.iter() {
            std::fs::write(directory.join(path), bytes).expect("the scratch folder is ours");
        }
        let mut node = Command::new("node");
        node.env("FERRY_PACKAGE", directory.join("dependant.js")).arg("--test-reporter=tap");
        process::run(node.arg(places::in_workspace("tests/dependant/js/dependant.test.mjs"))).stdout();
    }
}
