//! console_error_panic_hook: panics are printed.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub fn fail() {
    console_error_panic_hook::set_once();
    panic!("on purpose");
}
