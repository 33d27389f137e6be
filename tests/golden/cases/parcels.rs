//! Lists, tuples and maps: one parcel per crossing.

#![allow(missing_docs, reason = "a case shows what it shows")]

use std::collections::BTreeMap;
use wasm_ferry::{JsValue, js};

#[js]
pub fn words(text: &str) -> Vec<String> {
    text.split(' ').map(str::to_owned).collect()
}

#[js]
pub fn count(words: Vec<String>, values: Vec<JsValue>) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_insert(values.len() as u32) += 1;
    }
    counts
}

#[js]
pub fn nested(pairs: Vec<(String, Option<f64>)>, bytes: [u8; 4], both: Option<Option<u32>>) -> (bool, [char; 2]) {
    (pairs.len() == bytes.len() || both == Some(None), ['a', 'b'])
}
