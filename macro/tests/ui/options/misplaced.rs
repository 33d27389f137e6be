// Known options in the wrong place are told where they belong.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js(catch)]
pub fn function() {}

#[js(constructor)]
pub struct Struct {
    #[js(getter)]
    pub field: u8,
}

#[js(js_name = Other)]
impl Struct {
    #[js(readonly)]
    pub fn method(&self) {}
}

#[js(method)]
extern "C" {
    #[js(typescript_type = "x")]
    fn f();
    #[js(catch)]
    type T;
}

fn main() {}
