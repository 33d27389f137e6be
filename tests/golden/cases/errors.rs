//@ target: nodejs
//! Errors travel through the error slot, in both directions.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::{JsError, JsValue, js};

#[js]
extern "C" {
    #[js(js_namespace = JSON, catch)]
    fn parse(text: &str) -> Result<JsValue, JsValue>;
}

#[js]
pub fn half(x: u32) -> Result<u32, JsError> {
    if x.is_multiple_of(2) { Ok(x / 2) } else { Err(JsError::new("odd")) }
}

#[js]
pub fn parsed(text: &str) -> Result<JsValue, JsValue> {
    parse(text)
}
