//! Structs that JavaScript owns.

use std::cell::Cell;
use wasm_ferry::{JsError, js};

thread_local! {
    static DROPS: Cell<u32> = const { Cell::new(0) };
}

/// How many counters were dropped so far.
#[js]
pub fn drops() -> u32 {
    DROPS.get()
}

/// Counts.
#[js]
pub struct Counter {
    /// What it has counted to.
    pub count: u32,
    #[js(readonly)]
    pub step: u32,
    #[js(getter_with_clone)]
    pub label: String,
    #[js(skip)]
    pub hidden: u32,
    secret: u32,
}

impl Drop for Counter {
    fn drop(&mut self) {
        DROPS.set(DROPS.get() + 1);
    }
}

#[js]
impl Counter {
    /// Starts at `start`.
    #[js(constructor)]
    pub fn new(start: u32) -> Counter {
        Counter { count: start, step: 1, label: String::from("counter"), hidden: 0, secret: 42 }
    }

    #[js(js_name = withStep)]
    pub fn with_step(start: u32, step: u32) -> Result<Self, JsError> {
        if step == 0 {
            return Err(JsError::new("a step of 0 goes nowhere"));
        }
        let mut counter = Counter::fresh(start);
        counter.step = step;
        Ok(counter)
    }

    /// One step further.
    pub fn increment(&mut self) -> u32 {
        self.count += self.step;
        self.count
    }

    pub fn get(&self) -> u32 {
        self.count
    }

    pub fn into_count(self) -> u32 {
        self.count
    }

    #[js(getter)]
    pub fn secret(&self) -> u32 {
        self.secret
    }

    #[js(setter)]
    pub fn set_secret(&mut self, value: u32) {
        self.secret = value;
    }

    #[js(getter = doubled)]
    pub fn twice(&self) -> u32 {
        self.count * 2
    }

    pub fn plus(&self, other: &Counter) -> Counter {
        Counter::fresh(self.count + other.count)
    }

    pub fn absorb(&mut self, other: Counter) -> u32 {
        self.count += other.count;
        self.count
    }

    pub fn swap(&mut self, other: &mut Counter) {
        std::mem::swap(&mut self.count, &mut other.count);
    }

    /// Calls back while it is borrowed.
    pub fn during(&mut self, callback: &crate::callbacks::Callback) -> Result<u32, wasm_ferry::JsValue> {
        callback.call()?;
        self.count += 1;
        Ok(self.count)
    }

    /// Calls back while it is borrowed, for reading only.
    pub fn reading(&self, callback: &crate::callbacks::Callback) -> Result<u32, wasm_ferry::JsValue> {
        callback.call()?;
        Ok(self.count)
    }

    fn fresh(count: u32) -> Counter {
        Counter { count, step: 1, label: String::from("counter"), hidden: 0, secret: 42 }
    }
}

/// Has no constructor.
#[js]
pub struct Token(pub u32, String);

#[js]
impl Token {
    pub fn issue(text: &str) -> Token {
        Token(text.len() as u32, text.to_owned())
    }

    pub fn text(&self) -> String {
        self.1.clone()
    }
}

#[js]
pub fn count_of(counter: &Counter) -> u32 {
    counter.count
}

#[js]
pub fn consume(counter: Counter) -> u32 {
    counter.count
}

/// Takes one by value and one by reference.
#[js]
pub fn consume_and_read(taken: Counter, read: &Counter) -> u32 {
    taken.count * 100 + read.count
}

#[js]
pub fn as_value(start: u32) -> wasm_ferry::JsValue {
    Counter::fresh(start).into()
}
