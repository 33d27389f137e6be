//! The guide's running example: one function through every stage.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::js;

/// Greets someone, or everyone.
#[js]
pub fn greet(name: Option<String>) -> u32 {
    name.map_or(0, |name| name.len() as u32)
}
