//! Errors that become exceptions.

use crate::classes::Counter;
use wasm_ferry::{JsError, JsValue, js};

#[js]
pub fn parse(text: &str) -> Result<i32, JsError> {
    Ok(text.trim().parse::<i32>()?)
}

#[js]
pub fn checked(ok: bool) -> Result<(), JsError> {
    if ok { Ok(()) } else { Err(JsError::new("not ok")) }
}

#[js]
pub fn text_or_throw(ok: bool, text: &str) -> Result<String, JsValue> {
    if ok { Ok(text.to_owned()) } else { Err(JsValue::from_str(text)) }
}

#[js]
pub fn value_or_throw(ok: bool, value: JsValue) -> Result<JsValue, JsValue> {
    if ok { Ok(value) } else { Err(value) }
}

#[js]
pub fn option_or_throw(ok: bool, value: Option<f64>) -> Result<Option<f64>, JsError> {
    if ok { Ok(value) } else { Err(JsError::new("no option")) }
}

#[js]
pub fn wide_or_throw(ok: bool, value: i128) -> Result<i128, JsError> {
    if ok { Ok(value) } else { Err(JsError::new("no number")) }
}

#[js]
pub fn counter_or_throw(ok: bool) -> Result<Counter, JsError> {
    if ok { Ok(Counter::new(5)) } else { Err(JsError::new("no counter")) }
}
