//! The items at the root of the crate, each used once.

use wasm_ferry::prelude::*;
use wasm_ferry::{Clamped, ErasableGeneric, Function, JsGeneric, JsStringLike, JsThreadLocal, handler, js};

#[js]
extern "C" {
    #[js(thread_local_v2, js_name = globalThis)]
    static GLOBAL: JsValue;
}

/// The module's own objects.
pub fn own() -> Vec<JsValue> {
    vec![wasm_ferry::exports(), wasm_ferry::memory(), wasm_ferry::function_table()]
}

pub fn live() -> u32 {
    #[allow(deprecated, reason = "the older name")]
    let older = wasm_ferry::anyref_heap_live_count();
    assert_eq!(older, wasm_ferry::externref_heap_live_count());
    older
}

pub fn global() -> JsValue {
    let global: &JsThreadLocal<JsValue> = &GLOBAL;
    global.with(Clone::clone)
}

pub fn throws(how: u32) -> JsValue {
    match how {
        0 => wasm_ferry::throw_str("text"),
        1 => wasm_ferry::throw_val(JsValue::from(1)),
        2 => None.unwrap_throw(),
        3 => Err("four").expect_throw("three"),
        _ => JsError::new("a message").into(),
    }
}

pub fn error(text: &str) -> Result<u32, JsError> {
    let number: u32 = text.parse()?;
    Ok(number)
}

pub fn clamped() -> Clamped<Vec<u8>> {
    let mut bytes = Clamped(vec![1]);
    bytes.push(2);
    assert!(bytes == bytes.clone() && bytes.len() == 2 && format!("{bytes:?}") == "Clamped([1, 2])");
    bytes
}

pub fn ended() {
    fn before() {}
    let earlier: Option<fn()> = handler::set_on_abort(before);
    assert!(earlier.is_none() && handler::set_on_abort(before).is_some());
    let _: fn() = handler::schedule_reinit;
}

pub fn texts<T: JsStringLike>(_: T) {}

pub fn generic<T: JsGeneric + ErasableGeneric<Repr = JsValue>>(value: T) -> JsValue {
    value.into()
}

pub fn nullable(value: Nullable<u32>) -> Nullable<u32> {
    let mut value = value.map(|n| n + 1).filter(|&n| n > 1).and_then(Nullable::Value);
    assert!(value.is_null() || value.is_value());
    assert!(value.is_value_and(|n| n > 0) != value.is_null_or(|_| false));
    if let Nullable::Value(inner) = value.as_mut() {
        *inner += 1;
    }
    let _: (Option<u32>, Option<u32>) = (value.value(), value.into_option());
    let _: (u32, u32, u32) = (value.unwrap_or(1), value.unwrap_or_else(|| 2), value.unwrap_or_default());
    let _: (Result<u32, u8>, Result<u32, u8>) = (value.ok_or(1), value.ok_or_else(|| 2));
    let mut texts = Nullable::Value(String::new());
    let _: (Nullable<&str>, usize) = (texts.as_deref(), texts.iter().count());
    let _: Nullable<&mut str> = texts.as_deref_mut();
    assert_eq!(texts.iter_mut().count(), 1);
    let _: (Nullable<String>, Nullable<String>) = (texts.as_ref().cloned(), texts.take());
    let _: Nullable<String> = texts.replace("text".to_owned());
    for text in &texts {
        assert_eq!(text, "text");
    }
    for text in &mut texts {
        text.clear();
    }
    for text in texts.clone() {
        assert_eq!(text, "");
    }
    assert_eq!(texts.unwrap(), Nullable::Value(String::new()).expect("there"));
    let _: (Nullable<u32>, Nullable<u32>, Nullable<u32>) = (1.into(), Some(1).into(), Default::default());
    let _: (Option<u32>, JsValue) = (value.into(), value.into());
    let _: Nullable<u32> = Nullable::Value(&1).copied();
    value
}

pub fn function(value: &JsValue) -> Option<&Function> {
    value.dyn_ref::<Function>()
}
