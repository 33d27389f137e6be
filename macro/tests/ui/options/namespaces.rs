//! Objects that exports cannot be in.

use wasm_ferry::js;

#[js(js_namespace = class)]
pub fn keyword() {}

#[js(js_namespace = ["a", ""])]
pub struct Empty;

#[js(js_namespace = [])]
pub enum Nothing {
    A,
}

#[js]
impl Empty {
    #[js(js_namespace = a)]
    pub fn method(&self) {}
}

fn main() {}
