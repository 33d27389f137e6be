//! Text: borrowed text in scratch memory, owned text with its own.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::js;

/// Joins two texts.
///
/// They are separated by a blank.
#[js]
pub fn join(a: &str, b: String) -> String {
    [a, &b].join(" ")
}
