//! What the program in `index.mjs` leaves to Rust.

use wasm_ferry::js;

/// How many words a text has.
#[js]
pub fn words(text: &str) -> u32 {
    text.split_whitespace().count() as u32
}

/// How many lines a text has.
#[js]
pub fn lines(text: &str) -> u32 {
    text.lines().count() as u32
}
