//! Runs in Node, as nothing else is said. Some of it fails on purpose.

use ferry_runner_suite::add;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

#[wasm_bindgen(module = "tests/js/bare.js")]
extern "C" {
    fn doubled(value: u32) -> u32;
    fn through_the_module(a: u32, b: u32) -> u32;
    fn through_raw_exports(a: u32, b: u32) -> u32;
}

#[wasm_bindgen(module = "/tests/js/snippet.js")]
extern "C" {
    fn tripled(value: u32) -> u32;
}

#[wasm_bindgen(module = "/tests/js/quadruple.js")]
extern "C" {
    fn quadrupled(value: u32) -> u32;
}

#[wasm_bindgen(inline_js = "export function name_of_caller() { return new Error().stack; }")]
extern "C" {
    fn name_of_caller() -> String;
}

#[no_mangle]
pub extern "C" fn raw_sum(a: u32, b: u32) -> u32 {
    a + b
}

#[wasm_bindgen_test]
fn passes() {
    console_log!("nobody sees this");
    assert_eq!(add(1, 2), 3);
}

/// One of the machine's tests: it is in the same program, whose `main` nobody calls.
#[test]
fn is_for_the_machine() {
    panic!("only the suite's own tests are run");
}

#[wasm_bindgen_test]
fn modules_are_found_from_the_root_of_the_crate() {
    assert_eq!((doubled(2), tripled(2), quadrupled(2)), (4, 6, 8));
}

#[wasm_bindgen_test]
fn modules_can_require_the_suite() {
    assert_eq!((through_the_module(2, 3), through_raw_exports(2, 3)), (5, 5));
}

#[inline(never)]
fn a_function_with_a_name() -> String {
    name_of_caller()
}

#[wasm_bindgen_test]
fn functions_have_names_in_stacks() {
    let stack = a_function_with_a_name();
    assert!(stack.contains("a_function_with_a_name"), "{stack}");
}

#[wasm_bindgen_test]
async fn waits_for_promises() {
    let value = JsFuture::from(Promise::resolve(&JsValue::from(7))).await.unwrap();
    assert_eq!(value, 7);
}

#[wasm_bindgen_test]
async fn a_result_may_be_an_error() -> Result<(), JsValue> {
    JsFuture::from(Promise::resolve(&JsValue::UNDEFINED)).await?;
    Ok(())
}

#[wasm_bindgen_test]
#[should_panic]
fn panics_as_it_should() {
    panic!("as expected");
}

#[wasm_bindgen_test]
#[should_panic(expected = "with these words")]
fn panics_with_the_right_words() {
    panic!("a panic with these words");
}

#[wasm_bindgen_test]
#[ignore = "takes too long"]
fn is_ignored() {
    console_log!("run after all");
}

mod failing {
    use super::*;

    #[wasm_bindgen_test]
    fn fails_with_a_panic() {
        console_log!("said before the panic");
        let list = js_sys::Array::new();
        assert_eq!(list.length(), 1, "the list is empty");
    }

    #[wasm_bindgen_test]
    fn fails_with_an_error() -> Result<(), String> {
        Err("an error of Rust".to_owned())
    }

    #[wasm_bindgen_test]
    fn fails_with_an_exception() {
        wasm_bindgen::throw_str("an exception");
    }

    #[wasm_bindgen_test]
    async fn fails_later() {
        JsFuture::from(Promise::resolve(&JsValue::UNDEFINED)).await.unwrap();
        panic!("after a while");
    }

    #[wasm_bindgen_test]
    #[should_panic]
    fn does_not_panic() {}

    #[wasm_bindgen_test]
    #[should_panic(expected = "these words")]
    fn panics_with_other_words() {
        panic!("others");
    }
}
