//! What is said for declarations and documentation, and cannot stand there.

use wasm_ferry::{js, JsValue};

#[js(unchecked_return_type = "number", return_description = "what it is")]
pub fn returns_nothing() {}

#[js(unchecked_return_type = "/* a */ string", return_description = "*/")]
pub fn ends_the_comment(#[js(param_description = "it is */ over")] a: JsValue) -> JsValue {
    a
}

#[js]
pub fn keyword_type(#[js(unchecked_param_type = "class")] a: JsValue) {
    drop(a);
}

#[js]
pub fn names(#[js(js_name = "a-b")] a: u32, #[js(js_name = class)] b: u32) -> u32 {
    a + b
}

#[js]
pub fn two_types(#[js(unchecked_param_type = "A", unchecked_optional_param_type = "B")] a: JsValue) {
    drop(a);
}

#[js]
pub fn order(#[js(unchecked_optional_param_type = "string")] a: JsValue, b: u32, c: Option<u32>) -> u32 {
    drop(a);
    b + c.unwrap_or(0)
}

#[js(this)]
pub fn nobody() {}

#[js]
pub fn misplaced(#[js(readonly)] a: u32) -> u32 {
    a
}

#[js]
pub struct Thing;

#[js]
impl Thing {
    #[js(this)]
    pub fn method(#[js(js_name = me)] &self, a: u32) -> u32 {
        a
    }
}

fn main() {}
