//! What a signature can say beyond its types.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::{JsValue, js};

/// Repeats this.
#[js(this)]
pub fn repeat(this: String, times: u32) -> String {
    this.repeat(times as usize)
}

/// Adds up:
///
/// - numbers
///   - small ones
#[js(variadic)]
pub fn sum(start: Option<f64>, rest: Vec<f64>) -> f64 {
    start.unwrap_or(0.0) + rest.iter().sum::<f64>()
}

#[js(typescript_custom_section)]
const CONFIG: &str = "export type Config = { name: string };";

#[js(unchecked_return_type = "Config", return_description = "the same")]
pub fn configure(
    #[js(js_name = userConfig, unchecked_param_type = "Config", param_description = "what the user wants")]
    config: JsValue,
    #[js(unchecked_optional_param_type = "boolean | \"auto\"")] delete: JsValue,
) -> JsValue {
    if delete.is_undefined() { config } else { delete }
}

#[js(skip_jsdoc)]
pub fn bare(a: u32) -> u32 {
    a
}

#[js(skip_typescript)]
pub fn undeclared(a: u32) -> u32 {
    a
}
