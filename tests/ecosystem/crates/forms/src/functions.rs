//! Functions.

use js_sys::{Array, Function, Promise};
use std::collections::HashMap;
use wasm_bindgen::prelude::*;
use wasm_bindgen::{Clamped, JsCast};

type Numbers = Vec<f64>;
type Fallible<T, E = JsValue> = Result<T, E>;

#[wasm_bindgen]
pub fn aliased(numbers: Numbers) -> Fallible<Numbers> {
    if numbers.is_empty() { Err("empty".into()) } else { Ok(numbers.into_iter().rev().collect()) }
}

#[wasm_bindgen]
pub fn texts_fail(fail: bool) -> Result<String, String> {
    if fail { Err("failed".to_owned()) } else { Ok("fine".to_owned()) }
}

#[wasm_bindgen]
pub fn std_fails(text: &str) -> Result<u8, JsError> {
    Ok(text.parse::<u8>()?)
}

#[wasm_bindgen]
pub unsafe fn at(address: *const u8, offset: usize) -> u8 {
    unsafe { *address.add(offset) }
}

#[wasm_bindgen]
pub fn address(bytes: &[u8]) -> *const u8 {
    bytes.as_ptr()
}

#[wasm_bindgen]
pub extern "C" fn with_abi(a: i32) -> i32 {
    a + 1
}

#[wasm_bindgen]
#[must_use]
#[inline(never)]
#[doc = include_str!("functions.rs")]
pub fn documented(mut a: u64, _: bool, _unused: JsValue) -> i64 {
    a += 1;
    a as i64
}

#[wasm_bindgen(js_name = "delete")]
pub fn delete_it(r#in: u32, default: u32) -> u32 {
    r#in + default
}

#[wasm_bindgen]
pub fn call(function: &Function, list: &Array) -> Result<JsValue, JsValue> {
    function.apply(&JsValue::UNDEFINED, list)
}

#[wasm_bindgen]
pub async fn wait(promise: Promise, by: Option<Function>) -> Result<JsValue, JsValue> {
    let value = wasm_bindgen_futures::JsFuture::from(promise).await?;
    match by {
        Some(by) => by.call1(&JsValue::NULL, &value),
        None => Ok(value),
    }
}

#[wasm_bindgen]
pub fn later() -> Promise {
    wasm_bindgen_futures::future_to_promise(async { Ok("later".into()) })
}

#[wasm_bindgen]
pub fn clamped(bytes: Clamped<Vec<u8>>) -> Clamped<Vec<u8>> {
    Clamped(bytes.0.into_iter().map(|byte| byte / 2).collect())
}

#[wasm_bindgen]
pub fn counted(words: Vec<String>) -> js_sys::Map {
    let mut counts: HashMap<String, u32> = HashMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    let map = js_sys::Map::new();
    for (word, count) in counts {
        map.set(&word.into(), &count.into());
    }
    map
}

#[wasm_bindgen]
pub fn closures() -> Array {
    let add = Closure::<dyn Fn(f64, f64) -> f64>::new(|a, b| a + b);
    let fail = Closure::<dyn Fn(String) -> Result<JsValue, JsValue>>::new(|text: String| Err(text.into()));
    let mut count = 0_u32;
    let counter = Closure::wrap(Box::new(move || {
        count += 1;
        count
    }) as Box<dyn FnMut() -> u32>);
    let once = Closure::once_into_js(|bytes: Vec<u8>| bytes.len());
    let array = Array::of2(&add.into_js_value(), &fail.into_js_value());
    array.push(counter.as_ref().unchecked_ref::<Function>());
    counter.forget();
    array.push(&once);
    array
}

#[wasm_bindgen]
pub fn each(list: Vec<JsValue>, with: &js_sys::Function) -> usize {
    list.iter().filter(|value| with.call1(&JsValue::NULL, value).is_ok_and(|it| it.is_truthy())).count()
}

// wasm-bindgen-spawn: what is lent is an `AssertUnwindSafe`, from which the signature follows.
#[wasm_bindgen]
pub fn lent(list: &Array) -> Result<u32, JsValue> {
    let mut sum = 0_u32;
    let mut add = std::panic::AssertUnwindSafe(|value: u32| sum += value);
    let function = Closure::borrow_mut(&mut add);
    list.for_each(&mut |value, _, _| {
        let function: &Function = function.as_js_value().unchecked_ref();
        function.call1(&JsValue::NULL, &value).unwrap_throw();
    });
    drop(function);
    let half = std::panic::AssertUnwindSafe(|value: u32| value / 2);
    let function = Closure::borrow(&half);
    let function: &Function = function.as_js_value().unchecked_ref();
    let half = function.call1(&JsValue::NULL, &sum.into())?;
    Ok(half.as_f64().unwrap_throw() as u32)
}
