//! Checked conversions from any value to Rust's own types.

use wasm_ferry::convert::TryFromJsValue;
use wasm_ferry::prelude::*;

fn shown<T: TryFromJsValue + std::fmt::Debug>(value: JsValue) -> String {
    match T::try_from_js_value(value) {
        Ok(value) => format!("{value:?}"),
        Err(value) => format!("refused {value:?}"),
    }
}

/// What a Rust type makes of a value.
#[js]
pub fn tried(ty: &str, value: JsValue) -> String {
    match ty {
        "u8" => shown::<u8>(value),
        "i32" => shown::<i32>(value),
        "usize" => shown::<usize>(value),
        "f64" => shown::<f64>(value),
        "i64" => shown::<i64>(value),
        "u64" => shown::<u64>(value),
        "i128" => shown::<i128>(value),
        "u128" => shown::<u128>(value),
        "bool" => shown::<bool>(value),
        "char" => shown::<char>(value),
        "String" => shown::<String>(value),
        "()" => shown::<()>(value),
        "Option<u8>" => shown::<Option<u8>>(value),
        "Option<Nullable<u8>>" => shown::<Option<Nullable<u8>>>(value),
        "Nullable<u8>" => shown::<Nullable<u8>>(value),
        "Vec<Option<String>>" => shown::<Vec<Option<String>>>(value),
        _ => "?".to_owned(),
    }
}

/// `+value`, or what it throws.
#[js]
pub fn number_of(value: JsValue) -> Result<f64, JsValue> {
    f64::try_from(value)
}

/// Rust values as JavaScript values, converted as they cross.
#[js]
pub fn carried(which: &str) -> JsValue {
    match which {
        "bytes" => vec![1u8, 2, 3].into(),
        "floats" => vec![0.5f64].into_boxed_slice().into(),
        "bigints" => vec![-1i64].into(),
        "text" => wasm_ferry::__rt::wbg_cast::<&str, JsValue>("text"),
        "option" => wasm_ferry::__rt::wbg_cast::<Option<u64>, JsValue>(Some(7)),
        "view" => {
            let bytes = [4u8, 5];
            let view: JsValue = wasm_ferry::__rt::wbg_cast(&bytes[..]);
            JsValue::from(format!("{view:?}"))
        }
        _ => JsValue::UNDEFINED,
    }
}

/// A view of each kind of numbers.
#[js]
pub fn views() -> Vec<JsValue> {
    fn of<T>(numbers: &'static [T]) -> JsValue
    where
        &'static [T]: wasm_ferry::convert::IntoWasmAbi,
    {
        wasm_ferry::__rt::wbg_cast(numbers)
    }
    vec![
        of(&[-1i8, 2]),
        of(&[1u8, 2]),
        of(&[-1i16, 2]),
        of(&[1u16, 2]),
        of(&[-1i32, 2]),
        of(&[1u32, 2]),
        of(&[-1i64, 2]),
        of(&[1u64, 2]),
        of(&[0.5f32, 2.0]),
        of(&[0.5f64, 2.0]),
        of(&[1usize, 2]),
    ]
}

/// A number of one type as one of another, as JavaScript sees it.
#[js]
pub fn recast(value: f64) -> u8 {
    wasm_ferry::__rt::wbg_cast(value)
}
