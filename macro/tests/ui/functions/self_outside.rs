// `self` and `Self` outside of an annotated `impl` block.
#![allow(unused)]
use wasm_ferry::prelude::js;

struct S;

impl S {
    #[js]
    pub fn method(&self) {}
}

impl S {
    #[js]
    pub fn make() -> Option<Self> {
        None
    }
}

fn main() {}
