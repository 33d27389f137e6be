//! JavaScript's own objects, as Rust types.

use crate::JsValue;
use wasm_ferry_macro::js;

#[js(wasm_ferry = crate)]
extern "C" {
    /// A JavaScript function.
    #[derive(Clone, Debug)]
    pub type Function;

    /// Calls the function with no arguments; `context` is its `this`. What it throws is the error.
    #[js(method, catch, js_name = call)]
    pub fn call0(this: &Function, context: &JsValue) -> Result<JsValue, JsValue>;

    /// Calls the function with one argument; `context` is its `this`. What it throws is the error.
    #[js(method, catch, js_name = call)]
    pub fn call1(this: &Function, context: &JsValue, a: &JsValue) -> Result<JsValue, JsValue>;

    /// Calls the function with two arguments; `context` is its `this`. What it throws is the error.
    #[js(method, catch, js_name = call)]
    pub fn call2(this: &Function, context: &JsValue, a: &JsValue, b: &JsValue) -> Result<JsValue, JsValue>;

    /// Calls the function with three arguments; `context` is its `this`. What it throws is the error.
    #[js(method, catch, js_name = call)]
    pub fn call3(this: &Function, context: &JsValue, a: &JsValue, b: &JsValue, c: &JsValue)
    -> Result<JsValue, JsValue>;
}
