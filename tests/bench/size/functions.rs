//! Twenty functions of a library that somebody might publish: text, numbers, lists, an object, an error.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub fn add(a: f64, b: f64) -> f64 {
    a + b
}

#[wasm_bindgen]
pub fn clamp(value: i32, low: i32, high: i32) -> i32 {
    value.max(low).min(high)
}

#[wasm_bindgen]
pub fn is_even(value: u32) -> bool {
    value % 2 == 0
}

#[wasm_bindgen]
pub fn upper(text: &str) -> String {
    text.to_uppercase()
}

#[wasm_bindgen]
pub fn reverse(text: &str) -> String {
    text.chars().rev().collect()
}

#[wasm_bindgen]
pub fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

#[wasm_bindgen]
pub fn join(texts: Vec<String>, separator: &str) -> String {
    texts.join(separator)
}

#[wasm_bindgen]
pub fn first(text: &str) -> Option<char> {
    text.chars().next()
}

#[wasm_bindgen]
pub fn parse(text: &str) -> Result<f64, JsError> {
    Ok(text.trim().parse::<f64>()?)
}

#[wasm_bindgen]
pub fn position(text: &str, part: &str) -> Option<u32> {
    text.find(part).map(|at| at as u32)
}

#[wasm_bindgen]
pub fn sum(numbers: &[f64]) -> f64 {
    numbers.iter().sum()
}

#[wasm_bindgen]
pub fn scaled(numbers: &[f64], by: f64) -> Vec<f64> {
    numbers.iter().map(|number| number * by).collect()
}

#[wasm_bindgen]
pub fn scale(numbers: &mut [f64], by: f64) {
    numbers.iter_mut().for_each(|number| *number *= by);
}

#[wasm_bindgen]
pub fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(1, |sum: u32, byte| sum.wrapping_mul(31).wrapping_add(u32::from(*byte)))
}

#[wasm_bindgen]
pub struct Stack {
    numbers: Vec<f64>,
}

#[wasm_bindgen]
impl Stack {
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default)]
    pub fn new() -> Stack {
        Stack { numbers: Vec::new() }
    }

    pub fn push(&mut self, number: f64) {
        self.numbers.push(number);
    }

    pub fn pop(&mut self) -> Option<f64> {
        self.numbers.pop()
    }

    #[wasm_bindgen(getter)]
    pub fn length(&self) -> usize {
        self.numbers.len()
    }

    pub fn numbers(&self) -> Vec<f64> {
        self.numbers.clone()
    }
}

#[wasm_bindgen]
pub fn describe(value: &JsValue) -> String {
    format!("{value:?}")
}
