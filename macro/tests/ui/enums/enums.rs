// Enums that cannot be exported.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js]
enum Private {
    A,
}

#[js]
pub enum Empty {}

#[js]
pub enum Conditional {
    #[cfg(all())]
    A,
    #[js(js_name = other)]
    B,
}

fn main() {}
