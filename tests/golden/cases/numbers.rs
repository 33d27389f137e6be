//! Numbers cross as words, with as little around them as possible.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::js;

#[js]
pub fn add(a: u32, b: u32) -> u32 {
    a.wrapping_add(b)
}

#[js]
pub fn scale(x: f64, by: f32, up: bool) -> f64 {
    if up { x * f64::from(by) } else { x }
}

#[js]
pub fn wide(a: i64, b: u64) -> i128 {
    i128::from(a) * i128::from(b)
}

#[js]
pub fn letter(c: char) -> char {
    c
}
