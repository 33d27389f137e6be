//@ target: bundler
//! URLs of files: they travel in the glue.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::{js, link_to};

#[js]
pub fn url_of_inline() -> String {
    link_to!(inline_js = "postMessage('started');")
}
