//@ target: bundler
//! URLs of files: the crate's own travel in the glue, others stand beside it.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::{js, link_to};

#[js]
pub fn url_of_inline() -> String {
    link_to!(inline_js = "postMessage('started');")
}

#[js]
pub fn url_beside() -> String {
    link_to!(raw_module = "./worker.js")
}
