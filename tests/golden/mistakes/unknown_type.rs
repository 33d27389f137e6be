//! A type that does not cross: one error for each place where it is written.

#![allow(missing_docs, unused_variables, dead_code, reason = "a case shows what it shows")]

use std::collections::HashMap;
use wasm_ferry::prelude::*;

pub struct Plain;

#[js]
pub fn take(a: Plain) {}

#[js]
pub fn give() -> Plain {
    Plain
}

#[js]
pub fn borrow(a: &Plain) {}

#[js]
pub fn borrow_exclusively(a: &mut Plain) {}

#[js]
pub fn list(a: Vec<Plain>) -> Vec<Plain> {
    a
}

#[js]
pub fn slice(a: &[Plain]) {}

#[js]
pub fn perhaps(a: Option<Plain>) -> Option<Plain> {
    a
}

#[js]
pub fn parts(a: (u32, Plain), b: [Plain; 2], c: HashMap<String, Plain>) {}

#[js]
pub fn fails() -> Result<u32, Plain> {
    Ok(1)
}

#[js]
pub fn succeeds() -> Result<Plain, JsError> {
    Ok(Plain)
}

#[js]
pub async fn later(a: Plain) -> Plain {
    a
}

#[js]
extern "C" {
    fn give_js(a: Plain);
    fn give_some_js(a: u32, b: Plain, c: &str);
    fn lend_js(a: &Plain);
    fn get_js() -> Plain;
    #[js(catch)]
    fn try_js() -> Result<Plain, JsValue>;
    fn call_js(f: &dyn Fn(Plain));
    fn perhaps_call_js(f: Option<&mut dyn FnMut() -> Plain>);
    fn give_parts_js(a: [Plain; 2], b: Vec<Plain>, c: HashMap<String, Plain>);
    fn lend_list_js(a: &[Plain]) -> Option<HashMap<String, Plain>>;
    async fn wait_js() -> Plain;
    #[js(thread_local_v2)]
    static HELD: Plain;
}

#[js]
pub struct Holder {
    #[js(readonly)]
    pub a: Plain,
    pub b: String,
}

#[js]
impl Holder {
    pub fn method(&self, a: Plain) {}
}

#[js]
impl Plain {
    pub fn made() -> u32 {
        1
    }
}
