//! JavaScript's operators on values, and values made of Rust's own types.

use wasm_ferry::prelude::*;

/// One operator, by the name of its symbol.
#[js]
pub fn operate(operator: &str, a: JsValue, b: JsValue) -> JsValue {
    match operator {
        "+" => &a + &b,
        "-" => a - b,
        "*" => &a * b,
        "/" => a / &b,
        "%" => &a % &b,
        "&" => a & b,
        "|" => a | b,
        "^" => a ^ b,
        "<<" => a << b,
        ">>" => a >> b,
        ">>>" => a.unsigned_shr(&b).into(),
        "**" => a.pow(&b),
        "<" => JsValue::lt(&a, &b).into(),
        "<=" => JsValue::le(&a, &b).into(),
        ">=" => JsValue::ge(&a, &b).into(),
        ">" => JsValue::gt(&a, &b).into(),
        "==" => a.loose_eq(&b).into(),
        "in" => a.js_in(&b).into(),
        "checked /" => a.checked_div(&b),
        "-a" => -a,
        "!a" => (!&a).into(),
        "~a" => a.bit_not(),
        _ => JsValue::UNDEFINED,
    }
}

#[js]
pub fn made(which: &str) -> JsValue {
    match which {
        "bigint" => JsValue::bigint_from_str("-123456789012345678901234567890"),
        "hex" => JsValue::bigint_from_str("0xff"),
        "symbol" => JsValue::symbol(Some("described")),
        "bare symbol" => JsValue::symbol(None),
        "lossy" => JsValue::from_utf8_lossy(b"a\xffb"),
        "u128" => u128::MAX.into(),
        "option" => Some(3u8).into(),
        "null" => wasm_ferry::Nullable::<u8>::Null.into(),
        "address" => core::ptr::NonNull::<u64>::dangling().into(),
        _ => JsValue::UNDEFINED,
    }
}

#[js]
pub fn made_big(digits: &str) -> JsValue {
    JsValue::bigint_from_str(digits)
}
