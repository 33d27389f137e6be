//! serde-wasm-bindgen: values of Rust as values of JavaScript, and back; handles inside them are kept.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use wasm_bindgen::prelude::*;

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
enum Shape {
    Unit,
    Circle(f64),
    Square { side: u32 },
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Everything {
    text: String,
    number: i32,
    big: u64,
    float: f64,
    flag: bool,
    nothing: Option<u8>,
    list: Vec<Shape>,
    tuple: (u8, String),
    map: BTreeMap<String, u32>,
    #[serde(with = "serde_bytes")]
    bytes: Vec<u8>,
    letter: char,
}

fn everything() -> Everything {
    Everything {
        text: "grüße 🚢".into(),
        number: -7,
        big: 1 << 40,
        float: 0.5,
        flag: true,
        nothing: None,
        list: vec![Shape::Unit, Shape::Circle(1.5), Shape::Square { side: 3 }],
        tuple: (1, "two".into()),
        map: [("a".into(), 1), ("b".into(), 2)].into(),
        bytes: vec![1, 2, 3],
        letter: 'ß',
    }
}

#[wasm_bindgen]
pub fn give() -> Result<JsValue, serde_wasm_bindgen::Error> {
    serde_wasm_bindgen::to_value(&everything())
}

#[wasm_bindgen]
pub fn round_trip() -> Result<bool, serde_wasm_bindgen::Error> {
    let value = serde_wasm_bindgen::to_value(&everything())?;
    Ok(serde_wasm_bindgen::from_value::<Everything>(value)? == everything())
}

#[wasm_bindgen]
pub fn take(value: JsValue) -> Result<String, serde_wasm_bindgen::Error> {
    let map: HashMap<String, Vec<Option<i64>>> = serde_wasm_bindgen::from_value(value)?;
    let mut shown: Vec<String> = map.into_iter().map(|(key, values)| format!("{key}={values:?}")).collect();
    shown.sort();
    Ok(shown.join(" "))
}

#[derive(Serialize, Deserialize)]
struct Kept {
    #[serde(with = "serde_wasm_bindgen::preserve")]
    date: js_sys::Date,
}

#[wasm_bindgen]
pub fn preserve(value: JsValue) -> Result<JsValue, serde_wasm_bindgen::Error> {
    let kept: Kept = serde_wasm_bindgen::from_value(value)?;
    serde_wasm_bindgen::to_value(&kept)
}

#[wasm_bindgen]
pub fn json_like() -> Result<JsValue, serde_wasm_bindgen::Error> {
    everything().serialize(&serde_wasm_bindgen::Serializer::json_compatible())
}
