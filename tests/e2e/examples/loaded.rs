//! What the loader has made: bundlers keep it to themselves, so it is a crate of its own.

#![allow(missing_docs, reason = "the test is the documentation")]

use std::cell::Cell;
use wasm_ferry::prelude::*;

thread_local! {
    static STARTED: Cell<bool> = const { Cell::new(false) };
}

/// Both are there before anything runs.
#[js(start)]
fn started() {
    STARTED.set(wasm_ferry::module().is_object() && wasm_ferry::instance().is_object());
}

#[js(js_name = wereThere)]
pub fn were_there() -> bool {
    STARTED.get()
}

#[js]
pub fn module() -> JsValue {
    wasm_ferry::module()
}

#[js]
pub fn instance() -> JsValue {
    wasm_ferry::instance()
}

#[js]
pub fn exports() -> JsValue {
    wasm_ferry::exports()
}
