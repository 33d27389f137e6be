//! A crate, as web-thread is one, that has wasm-bindgen only from a crate which shows it.

use js_sys::wasm_bindgen;
use wasm_bindgen::prelude::{wasm_bindgen, JsValue};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Map)]
    type Dictionary;
    #[wasm_bindgen(constructor, js_class = Map)]
    fn new() -> Dictionary;
    #[wasm_bindgen(method, catch)]
    fn set(this: &Dictionary, key: &str, value: &JsValue) -> Result<(), JsValue>;
    #[cfg(target_family = "wasm")]
    #[wasm_bindgen(method, getter)]
    fn size(this: &Dictionary) -> u32;
}

#[wasm_bindgen]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    One = 1,
    Two,
}

#[wasm_bindgen]
pub async fn elsewhere(kind: Kind) -> Result<u32, JsValue> {
    let dictionary = Dictionary::new();
    dictionary.set("one", &JsValue::TRUE)?;
    if kind == Kind::Two {
        dictionary.set("two", &JsValue::TRUE)?;
    }
    Ok(dictionary.size())
}
