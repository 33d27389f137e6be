//! Exceptions that pass through Rust: what is left is as it was before.

use std::hint::black_box;
use wasm_ferry::prelude::*;

#[js]
extern "C" {
    #[js(js_name = "ferryThrows")]
    fn throws(value: &JsValue);

    #[js(js_name = "ferryThrows", catch)]
    fn caught(value: &JsValue) -> Result<(), JsValue>;
}

/// Needs room on Rust's own stack, and lets what JavaScript throws pass.
#[inline(never)]
fn deep(value: &JsValue) -> u32 {
    let room = black_box([1_u32; 256]);
    throws(value);
    black_box(room).iter().sum()
}

/// Whether exceptions do, on their way.
#[js]
pub fn runs_destructors() -> bool {
    cfg!(panic = "unwind")
}

#[js]
pub fn pass(value: &JsValue) -> u32 {
    deep(value)
}

/// Everything that is lent for a call.
#[js]
pub fn pass_lent(text: &str, value: &JsValue, numbers: &mut [f64], maybe: Option<u32>) -> u32 {
    numbers[0] += 1.0;
    deep(value) + text.len() as u32 + maybe.unwrap_or(0)
}

/// What JavaScript throws inside is caught here.
#[js]
pub fn catches(value: &JsValue) -> bool {
    let room = black_box([1_u32; 64]);
    let failed = caught(value).is_err();
    failed && black_box(room).iter().sum::<u32>() == 64
}

#[js]
pub struct Held {
    value: u32,
}

#[js]
impl Held {
    #[js(constructor)]
    pub fn new(value: u32) -> Held {
        Held { value }
    }

    pub fn get(&self) -> u32 {
        self.value
    }

    pub fn exclusive(&mut self, value: &JsValue) {
        self.value += 1;
        deep(value);
    }

    pub fn shared(&self, other: &Held, value: &JsValue) -> u32 {
        deep(value) + other.value
    }

    pub fn take(self) -> u32 {
        self.value
    }

    /// JavaScript may call while this runs.
    pub fn during(&mut self, call: &JsValue) {
        throws(call);
    }
}

#[js]
extern "C" {
    pub type Caller;

    #[js(method)]
    fn call_it(this: &Caller, closure: &dyn Fn()) -> bool;
}

#[js]
pub fn pass_closure(caller: &Caller, value: &JsValue) -> bool {
    caller.call_it(&|| {
        deep(value);
    })
}

#[js]
pub async fn pass_in_promise(value: JsValue) -> u32 {
    deep(&value)
}

/// Where Rust's stack ends now.
#[js]
pub fn depth() -> usize {
    let here = 0_u8;
    black_box(&raw const here).addr()
}

#[js]
pub fn throw_text(text: &str) -> u32 {
    let room = black_box([1_u32; 64]);
    if text.is_empty() { black_box(room).iter().sum() } else { wasm_ferry::throw_str(text) }
}
