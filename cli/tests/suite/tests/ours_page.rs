//! Tests written with Ferry's own attribute, in a page.

use wasm_ferry::prelude::*;
use wasm_ferry::{js_test, js_test_in};

js_test_in!(browser);

#[js]
extern "C" {
    #[js(thread_local_v2, js_namespace = document, js_name = title)]
    static TITLE: String;
}

#[js_test]
fn has_a_document() {
    assert_eq!(TITLE.with(String::clone), "wasm tests");
}
