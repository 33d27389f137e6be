//! What cannot be a test.

use wasm_ferry::js_test;

#[js_test(slow)]
fn has_options() {}

#[js_test]
fn has_a_parameter(_: u32) {}

#[js_test]
fn has_a_type_parameter<T>() {}

#[js_test]
struct NotAFunction;

fn main() {}
