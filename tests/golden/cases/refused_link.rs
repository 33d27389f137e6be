//@ target: web
//@ refused: yes
//! What is linked must be a file of the crate, as long as it is to be written into the glue.

use wasm_ferry::{js, link_to};

/// Not a file of the crate.
#[js]
pub fn worker() -> String {
    link_to!(raw_module = "./worker.js")
}
