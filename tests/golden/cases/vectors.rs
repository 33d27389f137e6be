//! Slices and vectors of numbers.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::{Clamped, js};

#[js]
pub fn sum(values: &[u8]) -> u32 {
    values.iter().map(|&value| u32::from(value)).sum()
}

#[js]
pub fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}

#[js]
pub fn reverse(values: &mut [i32]) {
    values.reverse();
}

#[js]
pub fn clamped(bytes: Clamped<Vec<u8>>) -> Clamped<Vec<u8>> {
    bytes
}
