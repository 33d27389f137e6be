//! js-sys waits for promises in the middle of calls, and so do the tasks that its executor runs.

#![allow(deprecated)]

use js_sys::futures::{future_to_promise, jspi_block_on_promise, spawn_local};
use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(inline_js = "
    export const later = (value) => new Promise((resolve) => setTimeout(() => resolve(value), 2));
    export const never = (reason) => Promise.reject(reason);
")]
extern "C" {
    fn later(value: u32) -> Promise;
    fn never(reason: u32) -> Promise;
    #[wasm_bindgen(suspending, js_name = later)]
    fn wait_for(value: u32) -> u32;
    #[wasm_bindgen(suspending, catch, js_name = never)]
    fn wait_in_vain(reason: u32) -> Result<u32, JsValue>;
}

#[wasm_bindgen(jspi)]
pub fn blocks(value: u32) -> Result<f64, JsValue> {
    let first = jspi_block_on_promise(&later(value))?;
    let future = future_to_promise(async move { JsFuture::from(later(5)).await });
    let second = jspi_block_on_promise(&future)?;
    Ok(first.as_f64().unwrap() + second.as_f64().unwrap() + f64::from(wait_for(1)))
}

#[wasm_bindgen(jspi)]
pub fn fails(reason: u32) -> Result<(), JsValue> {
    assert_eq!(wait_in_vain(reason), Err(JsValue::from(reason)));
    jspi_block_on_promise(&never(reason))?;
    Ok(())
}

/// Each task waits in all ways, and one that it begins does as well.
#[wasm_bindgen(jspi)]
pub fn spawns(notes: &Array) {
    for i in 0..5 {
        let notes = notes.clone();
        spawn_local(async move {
            let now = wait_for(i);
            let later_value = JsFuture::from(later(i)).await.unwrap().as_f64().unwrap();
            let blocked = jspi_block_on_promise(&later(i)).unwrap().as_f64().unwrap();
            spawn_local(async move {
                notes.push(&format!("{now} {later_value} {blocked} {}", wait_for(i)).into());
            });
        });
    }
}

#[wasm_bindgen(jspi)]
pub async fn both(value: u32) -> Result<u32, JsValue> {
    let first = wait_for(value);
    JsFuture::from(later(1)).await?;
    Ok(first + wait_for(value))
}

#[wasm_bindgen]
pub fn cannot() -> Result<JsValue, JsValue> {
    jspi_block_on_promise(&later(1))
}
