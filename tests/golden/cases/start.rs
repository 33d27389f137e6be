//! A function that runs when the module is instantiated.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::js;

#[js(start)]
pub fn begin() {}
