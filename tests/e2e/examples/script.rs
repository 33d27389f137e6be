//! What a classic script offers: it can import no module, so it is a crate of its own.

#![allow(missing_docs, reason = "the test is the documentation")]

use std::cell::Cell;
use wasm_ferry::{JsValue, js, link_to};

thread_local! {
    static STARTED: Cell<u32> = const { Cell::new(0) };
}

#[js(start)]
pub fn started() {
    STARTED.set(STARTED.get() + 1);
}

#[js]
pub fn starts() -> u32 {
    STARTED.get()
}

#[js]
pub struct Counter {
    value: u32,
}

#[js]
impl Counter {
    #[js(constructor)]
    pub fn new(value: u32) -> Counter {
        Counter { value }
    }

    pub fn add(&mut self, more: u32) -> u32 {
        self.value += more;
        self.value
    }
}

// It is only a text, and nothing is imported from the module. The formatter would remove it.
#[rustfmt::skip]
#[js(module = "nothing")]
extern "C" {
    #[js(thread_local_v2, static_string)]
    static TEXT: JsValue = "a text";
}

#[js]
pub fn text() -> JsValue {
    TEXT.with(JsValue::clone)
}

#[js]
pub fn greet(name: Option<String>) -> String {
    format!("Hello, {}!", name.as_deref().unwrap_or("everyone"))
}

#[js]
pub fn fails() -> Result<u32, String> {
    Err("as agreed".to_owned())
}

/// A function has a `name` of its own, which cannot be assigned.
#[js]
pub fn name() -> String {
    "a name".to_owned()
}

#[js]
extern "C" {
    #[js(js_namespace = Math)]
    fn max(a: f64, b: f64) -> f64;
}

#[js]
pub fn larger(a: f64, b: f64) -> f64 {
    max(a, b)
}

#[js]
pub fn linked() -> String {
    link_to!(module = "/js/linked.js")
}
