// Start functions.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js(start)]
pub fn with_parameters(value: u8) {}

#[js(start)]
fn generic<T>() {}

fn main() {}
