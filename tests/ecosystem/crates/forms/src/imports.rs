//! Imports.

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

// screeps-game-api: setters of nothing, which nobody calls.
#[wasm_bindgen]
extern "C" {
    pub type Place;
    #[wasm_bindgen(method, getter)]
    fn x(this: &Place) -> Option<u8>;
    #[wasm_bindgen(method, setter)]
    fn set_x(this: &Place) -> u8;
}

#[wasm_bindgen]
pub fn forget_x(place: &Place) -> Option<u8> {
    place.set_x();
    place.x()
}

// No ABI at all, as it was written before 2021, and declarations in a function.
#[wasm_bindgen]
pub fn maximum(a: f64, b: f64) -> f64 {
    #[wasm_bindgen]
    extern {
        #[wasm_bindgen(js_namespace = Math)]
        fn max(a: f64, b: f64) -> f64;
    }
    max(a, b)
}

// As edition 2024 wants it.
#[wasm_bindgen]
unsafe extern "C" {
    #[wasm_bindgen(js_namespace = ["globalThis", "Math"], js_name = "min")]
    safe fn minimum_of(a: f64, b: f64) -> f64;
    #[wasm_bindgen(js_namespace = Math, js_name = floor)]
    unsafe fn floor_of(a: f64) -> f64;
}

#[wasm_bindgen]
pub fn minimum(a: f64, b: f64) -> f64 {
    minimum_of(a, unsafe { floor_of(b) })
}

// Names of parameters, also none and keywords.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Math, js_name = "atan2")]
    fn angle(_: f64, r#type: f64) -> f64;
    #[wasm_bindgen(js_name = "isNaN")]
    fn is_nan(_: &JsValue) -> bool;
}

#[wasm_bindgen]
pub fn angle_of(y: f64, x: f64) -> f64 {
    assert!(is_nan(&JsValue::from_str("x")));
    angle(y, x)
}

// One JavaScript function under several types, documented from elsewhere.
#[wasm_bindgen]
extern "C" {
    #[doc = concat!("A number", " as text.")]
    #[wasm_bindgen(js_name = "String")]
    fn text_of_number(value: u32) -> String;
    #[wasm_bindgen(js_name = "String")]
    fn text_of_bool(value: bool) -> String;
    #[wasm_bindgen(js_name = "String")]
    fn text_of(value: &JsValue) -> String;
}

#[wasm_bindgen]
pub fn texts() -> String {
    [text_of_number(1), text_of_bool(true), text_of(&JsValue::NULL)].join(" ")
}

// A static without the newer options.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_namespace = Math, js_name = PI)]
    static CIRCLE: f64;
    #[wasm_bindgen(thread_local_v2, js_name = "neverDefined")]
    static NEVER: Option<JsValue>;
}

#[wasm_bindgen]
pub fn circle() -> f64 {
    CIRCLE.with(|circle| *circle)
}
