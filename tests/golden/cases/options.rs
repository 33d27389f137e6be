//! Options: behind a flag, or by a first word that is never 0.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::sys::{JsNullable, JsOption};
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

#[js]
extern "C" {
    /// A string, as JavaScript has it.
    #[js(typescript_type = "string")]
    #[derive(Clone)]
    pub type Text;
}

/// The value itself, or none.
#[js]
pub fn perhaps(value: JsOption<Text>) -> JsOption<Text> {
    value
}

#[js]
pub fn lent(first: &JsOption<Text>, second: &JsNullable<Text>) -> JsNullable<Text> {
    if first.is_empty() { second.clone() } else { JsNullable::from_option(first.as_option()) }
}

#[js]
pub fn anything(values: Vec<JsOption<Text>>) -> JsOption<JsValue> {
    JsOption::wrap(JsValue::from(values.len() as u32))
}
