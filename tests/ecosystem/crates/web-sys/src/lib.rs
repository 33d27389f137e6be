//! web-sys: with no features here, and with all of them on the command line.

use wasm_bindgen::prelude::wasm_bindgen;

/// So that there is something to process.
#[wasm_bindgen]
pub fn nothing() {}
