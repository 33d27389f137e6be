//! Something for every flag of the commands to show itself by; used by `cli/tests/flags.rs`.

#![allow(missing_docs, reason = "the tests are the documentation")]

use wasm_ferry::{Closure, JsValue, js, link_to};

#[js(module = "left-pad")]
extern "C" {
    fn pad(text: &str) -> String;
}

#[js]
extern "C" {
    fn explode();
    fn size() -> u32;
}

#[js]
pub struct Counter(u32);

#[js]
impl Counter {
    #[js(constructor)]
    pub fn new(value: u32) -> Counter {
        Counter(value)
    }

    pub fn add(&mut self, more: u32) -> u32 {
        self.0 += more;
        self.0
    }
}

/// Fills 1 KiB of its stack for each level.
#[js(jspi)]
pub fn deep(levels: u32) -> u32 {
    let filled = std::hint::black_box([levels; 256]);
    if levels == 0 { 0 } else { deep(levels - 1) + u32::from(filled[255] == levels) }
}

#[js]
pub fn padded(text: &str) -> String {
    pad(text)
}

#[js]
pub fn bytes(values: Vec<u8>) -> Vec<u8> {
    values
}

#[js]
pub fn reverse(values: &mut [u8]) {
    values.reverse();
}

#[js]
pub fn measured() -> u32 {
    size()
}

#[js]
pub fn doubler() -> Closure<dyn Fn(u32) -> u32> {
    Closure::new(|number| number * 2)
}

#[js]
pub fn half(value: f64, round: Option<bool>) -> f64 {
    if round.unwrap_or_default() { (value / 2.0).round() } else { value / 2.0 }
}

#[js]
pub fn run() {
    explode();
}

#[js]
pub fn linked() -> String {
    link_to!(module = "/js/linked.js")
}

// The formatter would remove the text.
#[rustfmt::skip]
#[js]
extern "C" {
    #[js(thread_local_v2, static_string)]
    static CONSTANT: JsValue = "a constant text, \u{1f44b}";
}

#[js]
pub fn constant() -> JsValue {
    CONSTANT.with(JsValue::clone)
}

#[js]
pub fn element(list: &[u8], index: usize) -> u8 {
    // A trap that no panic hook sees.
    if index < list.len() { list[index] } else { std::process::abort() }
}
