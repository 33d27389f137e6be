// Enums that cannot be exported.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js]
enum Private {
    A,
}

#[js]
pub enum Empty {}

// Mistakes under conditions are found, too, if these hold.
#[js]
pub enum Conditional {
    #[cfg(any())]
    A,
    #[cfg_attr(all(), js(nonsense))]
    B,
}

fn main() {}
