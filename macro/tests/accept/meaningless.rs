// Options that mean nothing where they stand are warned about, or not even that.
#![allow(deprecated)]

use wasm_ferry::prelude::*;

#[js(readonly, slice_to_array)]
pub fn function() {}

#[js]
#[js(skip)]
pub struct Struct {
    #[js(skip)]
    pub hidden: Vec<JsValue>,
    #[js(skip)]
    private: u8,
}

#[js]
impl Struct {
    #[js(constructor, readonly)]
    pub fn new() -> Struct {
        Struct { hidden: Vec::new(), private: 1 }
    }

    pub fn private(&self) -> u8 {
        self.private + self.hidden.len() as u8
    }
}

#[js]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    #[js]
    TwoDigit = "2-digit",
    #[js()]
    Narrow = "narrow",
}

#[js]
extern "C" {
    #[js(unchecked_return_type = "number[]", return_description = "numbers")]
    fn numbers(
        #[js(unchecked_param_type = "string[]", param_description = "texts")] texts: Vec<String>,
        #[js(unchecked_optional_param_type = "number")] count: Option<u32>,
    ) -> JsValue;
}

fn main() {
    assert_eq!(Struct::new().private(), 1);
    assert_ne!(Width::Narrow, Width::TwoDigit);
}
