//! Functions in both directions.

use std::cell::RefCell;
use wasm_ferry::prelude::*;

#[js(module = "/js/host.js")]
extern "C" {
    /// A JavaScript function without parameters.
    pub type Callback;

    #[js(method, catch, js_name = call)]
    fn call_on(this: &Callback, receiver: &JsValue) -> Result<JsValue, JsValue>;

    #[js(js_name = applyTwice)]
    fn apply_twice(function: &dyn Fn(u32) -> u32, value: u32) -> u32;

    #[js(js_name = forEachWord)]
    fn for_each_word(text: &str, function: &mut dyn FnMut(String, u32));

    #[js(js_name = keep)]
    fn keep(function: &Closure<dyn FnMut(f64) -> Option<String>>);

    #[js(js_name = applyTwice, catch)]
    fn try_apply(function: &dyn Fn(u32) -> Result<u32, JsError>, value: u32) -> Result<u32, JsValue>;

    #[js(js_name = callEach)]
    fn call_each(first: &mut dyn FnMut(u32), second: &mut dyn FnMut(u32), third: Option<&dyn Fn(u32) -> u32>) -> u32;

    #[js(js_name = reenter, catch)]
    fn reenter() -> Result<JsValue, JsValue>;

    #[js(js_name = remember)]
    fn remember(function: &dyn Fn(u32) -> u32);
}

impl Callback {
    /// Calls the function.
    pub fn call(&self) -> Result<JsValue, JsValue> {
        self.call_on(&JsValue::UNDEFINED)
    }
}

#[js]
pub fn twice(value: u32, by: u32) -> u32 {
    apply_twice(&|x| x * by, value)
}

#[js]
pub fn fail_at(limit: u32, value: u32) -> Result<u32, JsValue> {
    try_apply(&|x| if x > limit { Err(JsError::new("over the limit")) } else { Ok(x * 10) }, value)
}

#[js]
pub fn words(text: &str) -> String {
    let mut seen = Vec::new();
    for_each_word(text, &mut |word, index| seen.push(format!("{index}:{word}")));
    seen.join(" ")
}

#[js]
pub fn each(value: u32, third: bool) -> String {
    let (mut sum, mut product) = (value, value);
    let add = &|x: u32| x + value;
    let third = third.then_some(add as &dyn Fn(u32) -> u32);
    let last = call_each(&mut |x| sum += x, &mut |x| product *= x, third);
    format!("{sum} {product} {last}")
}

#[js]
pub fn remember_one() {
    remember(&|x| x + 1);
}

/// What JavaScript keeps.
type Kept = Closure<dyn FnMut(f64) -> Option<String>>;

thread_local! {
    static KEPT: RefCell<Option<Kept>> = const { RefCell::new(None) };
}

#[js]
pub fn keep_closure(prefix: String) {
    let mut calls = 0;
    let closure = Closure::<dyn FnMut(f64) -> Option<String>>::new(move |value: f64| {
        calls += 1;
        (value >= 0.0).then(|| format!("{prefix}{value} #{calls}"))
    });
    keep(&closure);
    KEPT.set(Some(closure));
}

#[js]
pub fn drop_closure() {
    KEPT.set(None);
}

/// Hands a closure to JavaScript for good.
#[js]
pub fn adder(by: i32) -> JsValue {
    Closure::<dyn Fn(i32) -> i32>::new(move |x: i32| x + by).into_js_value()
}

#[js]
pub fn call_it(callback: &Callback) -> Result<JsValue, JsValue> {
    callback.call()
}

/// Keeps a `FnMut` that calls itself through JavaScript.
#[js]
pub fn keep_recursive() {
    let closure = Closure::<dyn FnMut(f64) -> Option<String>>::new(move |_: f64| match reenter() {
        Ok(_) => Some("called again".to_owned()),
        Err(error) => Some(format!("{error:?}").lines().next().unwrap_or_default().to_owned()),
    });
    keep(&closure);
    KEPT.set(Some(closure));
}

/// Keeps a `FnMut` that drops itself while it runs.
#[js]
pub fn keep_suicidal() {
    let text = "still here".to_owned();
    let closure = Closure::<dyn FnMut(f64) -> Option<String>>::new(move |_: f64| {
        KEPT.set(None);
        Some(text.clone())
    });
    keep(&closure);
    KEPT.set(Some(closure));
}
