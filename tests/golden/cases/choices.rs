//! Enums of strings, and of strings and values.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::{JsValue, js};

/// How fast.
#[js]
pub enum Speed {
    Fast = "fast",
    Slow = "slow",
}

/// Nobody speaks of it.
#[js]
pub enum Unused {
    A = "a",
}

#[js(private, js_name = Auto)]
pub enum Mode {
    Auto = "auto",
}

/// Fast, slow, or whatever.
#[js(fallback)]
pub enum Choice {
    None = "none",
    Mode(Mode),
    Speed(Speed),
    Other(JsValue),
}

#[js]
pub fn reversed(speed: Option<Speed>) -> Option<Speed> {
    speed
}

#[js]
pub fn chosen(choice: Choice) -> Choice {
    choice
}
