//@ target: nodejs
//! A start function that fails: whoever instantiates the module gets the error.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::{JsError, js};

#[js(start)]
fn begin() -> Result<(), JsError> {
    Err(JsError::new("cannot begin"))
}

#[js]
pub fn never() {}
