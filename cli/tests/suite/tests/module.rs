//! Runs in Node as an ES module.

use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_node_experimental);

#[wasm_bindgen(module = "tests/js/module.mjs")]
extern "C" {
    fn halved(value: u32) -> u32;
    fn through_the_module(a: u32, b: u32) -> u32;
}

#[wasm_bindgen_test]
fn modules_are_found_from_the_root_of_the_crate() {
    assert_eq!(halved(8), 4);
}

#[wasm_bindgen_test]
fn modules_can_import_the_suite() {
    assert_eq!(through_the_module(1, 2), ferry_runner_suite::add(1, 2));
}
