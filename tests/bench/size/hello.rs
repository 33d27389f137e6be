//! What every guide begins with.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    fn alert(text: &str);
}

#[wasm_bindgen]
pub fn greet(name: &str) {
    alert(&format!("Hello, {name}!"));
}
