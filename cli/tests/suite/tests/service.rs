//! Runs in a service worker.

use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_service_worker);

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_namespace = ["globalThis", "constructor"], js_name = name)]
    static SCOPE: String;
}

#[wasm_bindgen_test]
async fn is_where_it_wants_to_be() {
    assert_eq!(SCOPE.with(String::clone), "ServiceWorkerGlobalScope");
}

#[wasm_bindgen_test]
fn fails_in_the_worker() {
    panic!("the worker panics");
}
