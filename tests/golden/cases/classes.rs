//! A struct with a constructor, methods, static methods, fields, getters and setters.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::{JsError, js};

/// Counts.
#[js]
pub struct Counter {
    /// What it has counted to.
    pub count: u32,
    #[js(readonly)]
    pub step: u8,
    #[js(getter_with_clone, js_name = theLabel)]
    pub label: String,
}

#[js]
impl Counter {
    /// Starts somewhere.
    #[js(constructor)]
    pub fn new(start: Option<u32>) -> Counter {
        Counter { count: start.unwrap_or(0), step: 1, label: String::new() }
    }

    /// By steps of its own.
    #[js(js_name = withStep)]
    pub fn with_step(step: u8) -> Result<Counter, JsError> {
        if step == 0 { Err(JsError::new("no step")) } else { Ok(Counter { count: 0, step, label: String::new() }) }
    }

    /// One step further.
    pub fn increment(&mut self) -> u32 {
        self.count += u32::from(self.step);
        self.count
    }

    #[js(getter)]
    pub fn doubled(&self) -> u32 {
        self.count * 2
    }

    #[js(setter)]
    pub fn set_doubled(&mut self, value: u32) {
        self.count = value / 2;
    }

    pub fn merge(&mut self, other: Counter) {
        self.count += other.count;
    }

    pub fn finish(self) -> u32 {
        self.count
    }
}

/// Looks at one.
#[js]
pub fn count_of(counter: &Counter) -> u32 {
    counter.count
}
