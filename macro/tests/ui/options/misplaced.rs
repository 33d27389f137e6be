// Known options in the wrong place are told where they belong; they do nothing, and here that is refused.
#![deny(deprecated)]
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

#[js(module = "m")]
pub struct Elsewhere {
    #[js(readonly)]
    private: u8,
    #[js(skip, readonly)]
    pub skipped: u8,
}

#[js(slice = copy)]
pub fn copied(#[js(skip)] slice: &[u8]) {}

#[js(private)]
pub fn out_of_reach() {}

#[js]
impl Elsewhere {
    #[js(constructor, getter)]
    pub fn both() -> Elsewhere {
        todo!()
    }

    #[js(setter, getter)]
    pub fn set_both(&mut self, value: u8) {}
}

fn main() {}
