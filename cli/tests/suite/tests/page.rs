//! Runs in a browser's page.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = document, js_name = createElement, catch)]
    fn create_element(name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(thread_local_v2, js_namespace = globalThis, js_name = crossOriginIsolated)]
    static ISOLATED: bool;
}

#[wasm_bindgen(inline_js = "export const soon = (value) => new Promise((done) => setTimeout(done, 20, value));")]
extern "C" {
    fn soon(value: u32) -> js_sys::Promise;
}

#[wasm_bindgen(module = "tests/js/page.js")]
extern "C" {
    fn quadrupled(value: u32) -> u32;
}

#[wasm_bindgen_test]
fn there_is_a_document() {
    assert!(create_element("p").is_ok());
}

#[wasm_bindgen_test]
fn the_page_is_isolated() {
    assert!(ISOLATED.with(|isolated| *isolated));
}

#[wasm_bindgen_test]
fn modules_are_served_from_the_root_of_the_crate() {
    assert_eq!(quadrupled(2), 8);
}

#[wasm_bindgen_test]
async fn waits_for_timers() {
    assert_eq!(JsFuture::from(soon(5)).await.unwrap(), 5);
}

#[wasm_bindgen_test]
fn fails_in_the_page() {
    console_log!("said in the page");
    panic!("the page panics");
}
