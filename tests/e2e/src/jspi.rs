//! Calls that wait for promises in the middle, each on a stack of its own.

use crate::classes::Counter;
use std::hint::black_box;
use wasm_ferry::prelude::*;
use wasm_ferry::task::JsFuture;

#[js(module = "/js/jspi.js")]
extern "C" {
    /// Gives the value, when it is settled.
    #[js(suspending)]
    fn settled(value: u32) -> u32;

    #[js(suspending, js_name = settledText, catch)]
    fn settled_text(text: &str, fail: bool) -> Result<String, JsValue>;

    #[js(suspending, js_name = settledText)]
    fn settled_text_or_throw(text: &str, fail: bool) -> String;

    #[js(suspending, js_name = settledText, catch)]
    fn settled_value(text: &str, fail: bool) -> Result<JsValue, JsValue>;

    /// Gives no promise, or throws at once.
    #[js(suspending, js_name = atOnce, catch)]
    fn at_once(value: Option<f64>) -> Result<Option<f64>, JsValue>;

    #[js(suspending, js_name = nothing)]
    fn nothing();

    #[js(js_name = throwsNow)]
    fn throws_now();

    #[js(js_name = callBack)]
    fn call_back(callback: &dyn Fn() -> Result<u32, JsValue>) -> String;

    /// Something with methods that give promises.
    pub type Shelf;

    #[js(method, suspending)]
    fn fetch(this: &Shelf, key: &str) -> Option<f64>;

    #[js(method, getter, suspending, js_name = ready)]
    fn ready(this: &Shelf) -> bool;
}

/// Nothing that waits.
#[js(jspi)]
pub fn waits_for_nothing(value: u32) -> u32 {
    value + 1
}

#[js(jspi)]
pub fn waits_once(value: u32) -> u32 {
    settled(value) * 2
}

/// Fills much of its stack before it waits, and looks at that afterwards.
#[js(jspi)]
pub fn sums_on_its_stack(seed: u32, depth: u32) -> u64 {
    let mut numbers = [0u32; 1024];
    for (i, number) in numbers.iter_mut().enumerate() {
        *number = seed.wrapping_mul(2_654_435_761).wrapping_add(i as u32);
    }
    let numbers = black_box(numbers);
    let got = settled(seed);
    let below = if depth > 0 { sums_on_its_stack(seed + 1, depth - 1) } else { 0 };
    let again = settled(seed);
    for (i, number) in numbers.iter().enumerate() {
        assert_eq!(*number, seed.wrapping_mul(2_654_435_761).wrapping_add(i as u32), "somebody else's stack");
    }
    u64::from(got) + u64::from(again) + below
}

#[js(jspi)]
pub fn text_that_waits(text: &str, fail: bool) -> Result<String, JsValue> {
    let got = settled_text(text, fail)?;
    Ok(format!("{got}: {text}"))
}

#[js(jspi)]
pub fn text_or_throws(text: String, fail: bool) -> String {
    settled_text_or_throw(&text, fail)
}

#[js(jspi)]
pub fn value_that_waits(value: &JsValue, fail: bool) -> Result<JsValue, JsValue> {
    settled_value("value", fail)?;
    Ok(value.clone())
}

#[js(jspi)]
pub fn words_that_wait(value: Option<f64>, big: i64) -> Option<Vec<i64>> {
    nothing();
    value.map(|value| vec![value as i64, big])
}

#[js(jspi)]
pub fn at_once_is_fine(value: Option<f64>) -> Result<Option<f64>, JsValue> {
    at_once(value)
}

#[js(jspi)]
pub fn waits_then_throws() {
    nothing();
    throws_now();
}

#[js(jspi)]
pub fn throws_before_it_waits() {
    throws_now();
    nothing();
}

/// Cannot wait: JavaScript wants an answer.
#[js]
pub fn cannot_wait(value: u32) -> u32 {
    settled(value)
}

#[js]
pub fn is_told_that_it_cannot_wait() -> Result<String, JsValue> {
    settled_text("never", false)
}

#[js]
pub async fn a_task_cannot_wait() -> Result<String, JsValue> {
    settled_text("never", false)
}

/// What JavaScript calls in between cannot wait, and what comes after it can.
#[js(jspi)]
pub fn not_through_javascript(value: u32) -> Result<String, JsValue> {
    let said = call_back(&move || settled_text("never", false).map(|_| value));
    let got = settled(value);
    Ok(format!("{said}, then {got}"))
}

#[js(jspi)]
pub fn uses_objects(shelf: &Shelf, key: &str) -> Option<f64> {
    shelf.ready().then(|| shelf.fetch(key)).flatten()
}

#[js(jspi)]
pub fn borrows(counter: &Counter) -> u32 {
    let before = counter.get();
    nothing();
    counter.get() - before
}

#[js(jspi)]
pub async fn async_that_waits(value: u32, promise: JsValue) -> Result<f64, JsValue> {
    let first = settled(value);
    let second = JsFuture::from(promise).await?;
    let third = settled(value);
    Ok(f64::from(first + third) + second.as_f64().unwrap_or(f64::NAN))
}

#[js(jspi)]
pub async fn async_text(text: &str) -> String {
    settled_text_or_throw(text, false)
}

/// Has methods that wait.
#[js]
pub struct Clerk {
    served: u32,
}

#[js]
impl Clerk {
    #[js(constructor)]
    pub fn new() -> Clerk {
        Clerk { served: 0 }
    }

    #[js(jspi)]
    pub fn serve(&mut self, customer: &str) -> Result<String, JsValue> {
        let said = settled_text(customer, customer.is_empty())?;
        self.served += 1;
        Ok(said)
    }

    /// Ends by an exception while it borrows.
    #[js(jspi)]
    pub fn drop_everything(&mut self) {
        nothing();
        throws_now();
        self.served = 0;
    }

    pub fn served(&self) -> u32 {
        self.served
    }

    #[js(jspi)]
    pub fn retire(self) -> u32 {
        settled(self.served)
    }

    #[js(jspi, js_name = open)]
    pub fn open_clerk(served: u32) -> Clerk {
        Clerk { served: settled(served) }
    }

    #[js(jspi)]
    pub async fn wait_then_serve(&mut self, promise: JsValue) -> Result<u32, JsValue> {
        JsFuture::from(promise).await?;
        self.serve("late")?;
        Ok(self.served)
    }
}

impl Default for Clerk {
    fn default() -> Self {
        Self::new()
    }
}
