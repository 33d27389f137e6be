//! Does not say where it runs: the environment does. The last test never ends.

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn passes() {
    assert_eq!(ferry_runner_suite::add(1, 2), 3);
}

#[wasm_bindgen_test]
async fn never_ends() {
    let never = Promise::new(&mut |_: Function, _: Function| {});
    JsFuture::from(never).await.unwrap();
}

#[wasm_bindgen_test]
fn runs_for_ever() {
    loop {
        std::hint::spin_loop();
    }
}

#[wasm_bindgen_test]
async fn leaves_a_rejection_behind() {
    let _ = Promise::reject(&JsValue::from("left behind"));
    JsFuture::from(Promise::resolve(&JsValue::UNDEFINED)).await.unwrap();
}
