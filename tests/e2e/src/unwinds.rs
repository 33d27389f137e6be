//! Panics that unwind, in builds in which they do: JavaScript catches them, destructors run, and all goes on.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use wasm_ferry::prelude::*;
use wasm_ferry::task::{JsFuture, spawn_local};

#[js]
extern "C" {
    #[js(js_name = ferryUnwindThrows)]
    fn throws(value: &JsValue);

    #[js(js_name = ferryUnwindCalls)]
    fn calls(callback: &dyn Fn() -> u32) -> u32;
}

thread_local! {
    static DROPPED: Cell<u32> = const { Cell::new(0) };
}

/// Counts that it was dropped.
struct Held;

impl Drop for Held {
    fn drop(&mut self) {
        DROPPED.set(DROPPED.get() + 1);
    }
}

#[js]
pub fn unwound_drops() -> u32 {
    DROPPED.take()
}

#[js]
pub fn panics_with(text: String) -> u32 {
    let _held = Held;
    if text.is_empty() { 7 } else { panic!("{text}") }
}

#[js]
pub fn panics_instead_of_error(panics: bool) -> Result<String, JsError> {
    let _held = Held;
    assert!(!panics, "instead of an error");
    Err(JsError::new("an error"))
}

#[js]
pub async fn panics_later(promise: JsValue, text: String) -> u32 {
    let _held = Held;
    JsFuture::from(promise).await.expect("it was not rejected");
    if text.is_empty() { 7 } else { panic!("{text}") }
}

#[js]
pub async fn throws_later(promise: JsValue, value: JsValue) {
    let _held = Held;
    JsFuture::from(promise).await.expect("it was not rejected");
    throws(&value);
}

#[js]
pub fn panics_unheard() {
    spawn_local(async {
        let _held = Held;
        panic!("nobody waits");
    });
}

#[js]
pub fn panicking_closure() -> Closure<dyn FnMut(u32) -> u32> {
    let held = Held;
    Closure::new(move |number: u32| {
        let _both = (&held, Held);
        assert!(number < 10, "{number} is too much");
        number + 1
    })
}

#[js]
pub fn lets_pass(value: &JsValue) -> u32 {
    let _held = Held;
    throws(value);
    7
}

/// Rust catches what JavaScript throws as it catches panics, and a panic in JavaScript in Rust is JavaScript's first.
#[js]
pub fn catches_all(value: &JsValue) -> String {
    let thrown = catch_unwind(AssertUnwindSafe(|| {
        let _held = Held;
        throws(value);
    }));
    let panicked = catch_unwind(|| -> u32 {
        let _held = Held;
        panic!("a panic")
    });
    let text = panicked.as_ref().err().and_then(|payload| payload.downcast_ref::<&str>().copied());
    format!("{} {:?}", thrown.is_err(), text)
}

#[js]
pub fn panics_through_javascript(panics: bool) -> u32 {
    let _held = Held;
    calls(&|| {
        let _held = Held;
        if panics { panic!("in between") } else { 7 }
    })
}

#[js]
pub struct Fragile {
    value: u32,
}

#[js]
impl Fragile {
    #[js(constructor)]
    pub fn new(value: u32) -> Fragile {
        assert!(value != 0, "no fragile thing without a value");
        Fragile { value }
    }

    pub fn shake(&mut self, hard: bool) -> u32 {
        self.value += 1;
        assert!(!hard, "shaken at {}", self.value);
        self.value
    }

    #[js(getter)]
    pub fn value(&self) -> u32 {
        self.value
    }
}
