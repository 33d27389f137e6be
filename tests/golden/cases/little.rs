//@ glue: chosen
//! A program that crosses the boundary in a few places gets small glue.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::js;

#[js]
extern "C" {
    fn alert(text: &str);
}

#[js]
pub fn greet(name: &str) {
    alert(name);
}

#[js]
pub fn loud(text: String) -> String {
    text.to_uppercase()
}
