//! Who owns what, and what is left when a call ends in an exception.

use crate::callbacks::Callback;
use crate::classes::Counter;
use std::cell::RefCell;
use wasm_ferry::prelude::*;
use wasm_ferry::task::JsFuture;

#[js(module = "/js/host.js")]
extern "C" {
    #[js(js_name = callBackWith)]
    fn call_back_with(callback: &Callback);
}

thread_local! {
    static BALLAST: RefCell<Vec<Vec<u8>>> = const { RefCell::new(Vec::new()) };
}

/// Makes the memory grow: views of it that JavaScript has are empty afterwards.
#[js]
pub fn grow_memory() {
    BALLAST.with_borrow_mut(|ballast| ballast.push(vec![1; 1 << 20]));
}

/// Has JavaScript do something, which may make the memory grow, between taking arguments and giving results.
#[js]
pub fn during_a_call(text: &str, numbers: &mut [f64], callback: &Callback) -> Result<String, JsValue> {
    callback.call()?;
    for number in numbers.iter_mut() {
        *number += 1.0;
    }
    Ok(format!("{text} {numbers:?}"))
}

#[js]
impl Counter {
    /// Calls back while it is borrowed for writing, without catching.
    #[js(js_name = duringUncaught)]
    pub fn during_uncaught(&mut self, text: &str, callback: &Callback) -> usize {
        call_back_with(callback);
        text.len()
    }
}

/// Adds one to everything, once the promise has settled.
#[js]
pub async fn add_one_later(numbers: &mut [f64], promise: JsValue) -> usize {
    let _ = JsFuture::from(promise).await;
    numbers.iter_mut().for_each(|number| *number += 1.0);
    numbers.len()
}

/// A value that has a word to say when it is freed.
#[js]
pub struct Freed(u32);

#[js]
impl Freed {
    #[js(constructor)]
    pub fn new(value: u32) -> Freed {
        Freed(value)
    }

    pub fn free(self) -> u32 {
        self.0
    }
}
