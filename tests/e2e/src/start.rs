//! What runs when the module is instantiated.

use std::cell::Cell;
use wasm_ferry::js;

thread_local! {
    static STARTED: Cell<u32> = const { Cell::new(0) };
}

#[js(start)]
pub fn started() {
    STARTED.set(STARTED.get() + 1);
}

/// How often the start function ran.
#[js]
pub fn starts() -> u32 {
    STARTED.get()
}

/// Not public in Rust, and fallible.
#[js(start)]
fn also_started() -> Result<(), wasm_ferry::JsError> {
    STARTED.set(STARTED.get() + 10);
    Ok(())
}

#[js(start, private)]
fn started_unseen() {
    STARTED.set(STARTED.get() + 100);
}
