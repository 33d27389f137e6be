//! Options: behind a flag, or by a first word that is never 0.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::{JsValue, js};

#[js]
pub fn flagged(value: Option<f64>) -> Option<f64> {
    value
}

#[js]
pub fn pointed(first: Option<String>, second: u32, third: Option<u8>, fourth: Option<Vec<u8>>) -> Option<String> {
    first.map(|first| format!("{first}{second}{third:?}{fourth:?}"))
}

#[js]
pub fn handled(value: Option<JsValue>) -> Option<JsValue> {
    value
}
