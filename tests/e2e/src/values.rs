//! Any JavaScript value, held by Rust.

use wasm_ferry::{JsValue, js};

#[js]
pub fn echo_value(value: JsValue) -> JsValue {
    value
}

#[js]
pub fn cloned(value: &JsValue) -> JsValue {
    value.clone()
}

#[js]
pub fn same(a: &JsValue, b: JsValue) -> bool {
    *a == b
}

#[js]
pub fn described_value(value: &JsValue) -> String {
    format!("{value:?}")
}

/// What Rust can find out about a value.
#[js]
pub fn facts(value: &JsValue) -> String {
    let mut facts = Vec::new();
    for (name, holds) in [
        ("undefined", value.is_undefined()),
        ("null", value.is_null()),
        ("object", value.is_object()),
        ("function", value.is_function()),
        ("string", value.is_string()),
        ("symbol", value.is_symbol()),
        ("bigint", value.is_bigint()),
        ("array", value.is_array()),
        ("truthy", value.is_truthy()),
    ] {
        if holds {
            facts.push(name.to_owned());
        }
    }
    if let Some(number) = value.as_f64() {
        facts.push(format!("number {number}"));
    }
    if let Some(text) = value.as_string() {
        facts.push(format!("text {text}"));
    }
    if let Some(flag) = value.as_bool() {
        facts.push(format!("flag {flag}"));
    }
    facts.join(", ")
}

#[js]
pub fn constants(which: u32) -> JsValue {
    match which {
        0 => JsValue::UNDEFINED,
        1 => JsValue::NULL,
        2 => JsValue::TRUE,
        3 => JsValue::FALSE,
        4 => JsValue::from_f64(1.5),
        _ => JsValue::from("text"),
    }
}

/// Makes and forgets many handles; the live count must come back.
#[js]
pub fn churn(value: &JsValue, times: u32) -> u32 {
    let before = wasm_ferry::externref_heap_live_count();
    for _ in 0..times {
        let copy = value.clone();
        let text = JsValue::from_str("x");
        drop((copy, text));
    }
    wasm_ferry::externref_heap_live_count() - before
}

#[js]
pub fn live_handles() -> u32 {
    wasm_ferry::externref_heap_live_count()
}

/// Whether Rust reaches its own memory, functions and exports through JavaScript.
#[js]
pub fn own_instance() -> String {
    let table = wasm_ferry::function_table();
    format!("{:?} {table:?} {}", wasm_ferry::memory(), wasm_ferry::exports().is_object())
}

/// The `Error` that a caught panic becomes.
#[js]
pub fn panic_error(message: String) -> JsValue {
    wasm_ferry::__rt::panic_to_panic_error(Box::new(message))
}
