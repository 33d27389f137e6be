//@ handles: heap
//! Values in the glue's own array, for engines without reference types.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::sys::{Null, Undefined};
use wasm_ferry::{JsValue, js};

#[js]
pub fn pick(a: JsValue, b: &JsValue, first: bool) -> JsValue {
    if first { a } else { b.clone() }
}

#[js]
pub fn maybe(value: Option<JsValue>) -> Option<JsValue> {
    value
}

#[js]
pub fn emptied(one: &Null, other: Undefined) -> (Null, Undefined) {
    (one.clone(), other)
}
