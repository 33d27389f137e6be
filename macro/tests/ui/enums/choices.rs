//! Enums of strings and values that are none.

use wasm_ferry::{js, JsValue};

#[js]
pub enum Mixed {
    A = "a",
    B,
    C = 3,
}

#[js]
pub enum Fields {
    Two(JsValue, JsValue),
    Named { value: JsValue },
    Given(JsValue) = "given",
}

#[js]
pub enum Repeated {
    A = "a",
    B = "a",
}

#[js(fallback)]
pub enum Last {
    Any(JsValue),
    A = "a",
}

#[js(fallback)]
pub enum Numbers {
    A,
}

#[js(js_name = "no-type")]
pub enum Name {
    A = "a",
}

#[js]
pub enum Generic<T> {
    A(T),
}

fn main() {}
