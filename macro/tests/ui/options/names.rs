// Names that JavaScript cannot have.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js(js_name = "")]
pub fn empty() {}

#[js(js_name = "[Symbol.iterator]")]
pub fn computed() {}

#[js(js_name = class)]
pub struct Class;

#[js(js_name = "new")]
pub enum Enum {
    A,
}

#[js]
extern "C" {
    #[js(js_name = "")]
    fn nothing();
    fn delete();
    #[js(js_name = "with")]
    type With;
    #[js(js_namespace = ["while", "b"])]
    fn inside();
    #[js(js_namespace = ["a", ""])]
    fn hollow();
}

#[js]
impl Class {
    #[js(js_name = "[Symbol.iterator")]
    pub fn unclosed(&self) {}
    #[js(js_name = "[iterator]")]
    pub fn bare(&self) {}
}

fn main() {}
