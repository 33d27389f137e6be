//! Does not say where it runs: the environment does. Most of its tests do not end as they should.

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    fn soon(done: &Function, milliseconds: u32);
    #[wasm_bindgen(js_namespace = process)]
    fn exit(code: u32);
}

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

#[wasm_bindgen_test]
async fn always_waits() {
    console_log!("said before it waits");
    std::future::pending::<()>().await;
}

#[wasm_bindgen_test]
async fn rejects_meanwhile() {
    let _ = Promise::reject(&JsValue::from("left behind"));
    let soon = Promise::new(&mut |done: Function, _: Function| soon(&done, 20));
    JsFuture::from(soon).await.unwrap();
}

#[wasm_bindgen_test]
fn ends_the_process() {
    exit(3);
}
