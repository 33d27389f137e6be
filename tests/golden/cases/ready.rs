//@ target: web
//! No value of JavaScript's crosses, but the glue looks whether an error was left.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::js;

#[js]
pub async fn ready(value: u32) -> u32 {
    value
}
