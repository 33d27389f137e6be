// Each mistake in the options is reported, at the word to change.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js(js_nmae = other, colour)]
pub fn function() {}

#[js(getter_with_copy)]
pub struct Struct {
    #[js(read_only)]
    pub field: u8,
}

#[js(js_nam = E)]
pub enum Enum {
    A,
}

#[js]
impl Struct {
    #[js(constructr)]
    pub fn new() -> Self {
        todo!()
    }
}

#[js(modul = "x")]
extern "C" {
    #[js(cath)]
    fn f();
    #[js(extend = T)]
    type T;
}

fn main() {}
