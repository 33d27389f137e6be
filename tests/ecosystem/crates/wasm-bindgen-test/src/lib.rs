//! wasm-bindgen-test: the harness, as it is linked into test programs.

use wasm_bindgen_test::*;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn passes() {
    console_log!("{}", 1 + 1);
}

#[wasm_bindgen_test(async)]
async fn waits() {}
