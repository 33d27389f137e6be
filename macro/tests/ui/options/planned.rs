// What later versions will understand is refused by name.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js(js_namespace = math)]
pub fn function(value: u8) {}

#[js(extends = Other, private)]
pub struct Struct {
    pub field: u8,
}

#[js]
pub struct Conditional {
    #[cfg_attr(all(), js(skip))]
    pub field: u8,
}

#[js]
extern "C" {
    #[js(suspending)]
    fn f();
    #[js(no_upcast)]
    type T;
}

fn main() {}
