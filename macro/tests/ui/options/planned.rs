// What later versions will understand is refused by name.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js(extends = Other)]
pub struct Struct {
    pub field: u8,
}

#[js]
extern "C" {
    #[js(suspending)]
    fn f();
}

fn main() {}
