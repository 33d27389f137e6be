// Options on fields that do nothing, or contradict each other.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js]
pub struct S {
    #[js(readonly)]
    private: u8,
    #[js(js_name = other)]
    pub(crate) almost: u8,
    #[js(skip, readonly)]
    pub skipped: u8,
    #[js(js_name = "")]
    pub nameless: u8,
}

fn main() {}
