//! A function that runs when the module is instantiated.

use wasm_ferry::js;

#[js(start)]
pub fn begin() {}
