//! Forms of the attribute that crates of the registry have, and that `#[js]` refuses or that nobody would think of.

use wasm_bindgen::prelude::*;

// monaco: TypeScript's marks are getters of nothing.
#[wasm_bindgen]
extern "C" {
    pub type Marked;
    #[wasm_bindgen(method, getter, js_name = "_brand")]
    pub fn brand(this: &Marked);
}

#[wasm_bindgen]
pub fn read_mark(marked: &Marked) {
    marked.brand();
}

#[wasm_bindgen]
pub struct Marker;

#[wasm_bindgen]
impl Marker {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Marker {
        Marker
    }

    #[wasm_bindgen(getter)]
    pub fn mark(&self) {}
}
