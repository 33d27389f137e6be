//! What a refused call leaves behind: nothing.

use crate::classes::Counter;
use crate::enums::Color;
#[cfg(not(feature = "uncounted"))]
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
#[cfg(not(feature = "uncounted"))]
use std::alloc::System;
use wasm_ferry::prelude::*;

/// Counts, which is all that this module needs; every other topic runs on it as well.
#[cfg(not(feature = "uncounted"))]
#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Bytes that are allocated and not freed.
#[cfg(not(feature = "uncounted"))]
#[js]
pub fn live_bytes() -> f64 {
    let stats = Region::new(ALLOCATOR).initial();
    // What a reallocation adds or takes is in these already.
    stats.bytes_allocated as f64 - stats.bytes_deallocated as f64
}

/// Nobody counts; but what is lost again and again takes more and more memory.
#[cfg(feature = "uncounted")]
#[js]
pub fn live_bytes() -> JsValue {
    #[js]
    extern "C" {
        type Memory;
        #[js(method, getter)]
        fn buffer(this: &Memory) -> Buffer;

        type Buffer;
        #[js(method, getter, js_name = byteLength)]
        fn byte_length(this: &Buffer) -> JsValue;
    }
    wasm_ferry::memory().unchecked_into::<Memory>().buffer().byte_length()
}

/// Owned values before and after everything that may be refused.
macro_rules! refusals {
    ($($name:ident: $ty:ty),* $(,)?) => {$(
        #[js]
        pub fn $name(before: String, object: Counter, value: $ty, bytes: Vec<u8>, after: JsValue) -> usize {
            drop((object, value, after));
            before.len() + bytes.len()
        }
    )*};
}

refusals! {
    leak_i32: i32, leak_u32: u32, leak_f64: f64, leak_u64: u64, leak_i128: i128, leak_char: char, leak_string: String,
    leak_bytes: Vec<u8>, leak_enum: Color, leak_class: Counter, leak_opt_u32: Option<u32>, leak_opt_string: Option<String>,
}

/// Borrowed values after owned ones.
#[js]
pub fn leak_borrowed(value: JsValue, text: &str, object: &Counter, numbers: &mut [f64], again: String) -> usize {
    drop(value);
    text.len() + numbers.len() + again.len() + object.get() as usize
}

/// Lists, of which the second is refused.
#[js]
pub fn leak_parts(values: Vec<JsValue>, texts: Vec<String>) -> usize {
    values.len() + texts.len()
}

/// A number that the engine converts when the call is made.
#[js]
pub fn leak_late(number: u32, owned: String) -> usize {
    number as usize + owned.len()
}

/// A boolean that the engine refuses, beside handles in a list.
#[js]
pub fn leak_late_flag(flag: bool, values: Vec<JsValue>) -> usize {
    usize::from(flag) + values.len()
}

/// An option in an option is packed, and lost if what comes after it is refused.
#[js]
pub fn leak_nested(value: Option<Option<JsValue>>, bytes: &[u8]) -> usize {
    usize::from(value.flatten().is_some()) + bytes.len()
}

#[js]
extern "C" {
    #[js(catch, js_name = "ferryRefused")]
    fn refused(function: &dyn Fn(String, JsValue, u64) -> u32) -> Result<(), JsValue>;
    #[js(catch, js_name = "ferryGives")]
    fn gives() -> Result<String, JsValue>;
}

/// A closure that is called with wrong arguments, and an import that returns the wrong thing.
#[js]
pub fn leak_closure() -> bool {
    let closure = refused(&|text, _, _| text.len() as u32).is_err();
    let result = gives().is_err();
    closure && result
}

#[js]
impl Counter {
    /// Takes itself, and more.
    pub fn leak_self(self, text: String, number: u64) -> usize {
        text.len() + number as usize
    }
}

#[js]
extern "C" {
    #[js(catch, js_name = "ferryThrowsAny")]
    fn throws_value() -> Result<JsValue, JsValue>;
    #[js(catch, js_name = "ferryThrowsAny")]
    fn throws_optional() -> Result<Option<JsValue>, JsValue>;
    #[js(catch, js_name = "ferryThrowsAny")]
    fn throws_number() -> Result<u32, JsValue>;
}

/// Imports that throw instead of returning: whether each one is an `Err`.
#[js]
pub fn leak_caught() -> bool {
    throws_value().is_err() && throws_optional().is_err() && throws_number().is_err()
}
