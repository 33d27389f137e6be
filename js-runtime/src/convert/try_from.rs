//! Checked conversions from any JavaScript value to Rust's own types.

use super::TryFromJsValue;
use crate::value::imports;
use crate::{JsValue, Nullable};
use alloc::string::String;
use alloc::vec::Vec;

/// A conversion, as what it makes of `value`.
///
/// Example: `from_value! { bool: |value| value.as_bool(); }`.
macro_rules! from_value {
    ($($ty:ty: |$value:ident| $convert:expr;)*) => {$(
        impl TryFromJsValue for $ty {
            #[inline]
            fn try_from_js_value_ref($value: &JsValue) -> Option<$ty> {
                $convert
            }
        }
    )*};
}

/// Integers of at most 32 bits: the number without its fraction, modulo their range; NaN and the infinities are 0.
macro_rules! small {
    ($($ty:ident),*) => {$(
        from_value! { $ty: |value| value.as_f64().map(|number| if number.is_finite() { number as i64 as $ty } else { 0 }); }
    )*};
}

small!(i8, u8, i16, u16, i32, u32);

from_value! {
    isize: |value| value.as_f64().map(|number| number as isize);
    usize: |value| value.as_f64().map(|number| number as usize);
    f32: |value| value.as_f64().map(|number| number as f32);
    f64: |value| value.as_f64();
    i64: |value| imports::bigint_get_i64(value);
    u64: |value| imports::bigint_get_u64(value);
    i128: |value| imports::bigint_get_i128(value);
    u128: |value| imports::bigint_get_u128(value);
    bool: |value| value.as_bool();
    String: |value| value.as_string();
    char: |value| {
        let text = value.as_string()?;
        let mut chars = text.chars();
        chars.next().filter(|_| chars.as_str().is_empty())
    };
    (): |value| value.is_undefined().then_some(());
}

/// `undefined` is none, and so is `null`, unless it is a value of `T`.
impl<T: TryFromJsValue> TryFromJsValue for Option<T> {
    const NULLABLE: bool = true;

    #[inline]
    fn try_from_js_value_ref(value: &JsValue) -> Option<Self> {
        let none = value.is_undefined() || (!T::NULLABLE && value.is_null());
        if none { Some(None) } else { T::try_from_js_value_ref(value).map(Some) }
    }

    #[inline]
    fn try_from_js_value(value: JsValue) -> Result<Self, JsValue> {
        let none = value.is_undefined() || (!T::NULLABLE && value.is_null());
        if none { Ok(None) } else { T::try_from_js_value(value).map(Some) }
    }
}

impl<T: TryFromJsValue> TryFromJsValue for Nullable<T> {
    const NULLABLE: bool = true;

    #[inline]
    fn try_from_js_value_ref(value: &JsValue) -> Option<Self> {
        if value.is_null() {
            return Some(Nullable::Null);
        }
        T::try_from_js_value_ref(value).map(Nullable::Value)
    }

    #[inline]
    fn try_from_js_value(value: JsValue) -> Result<Self, JsValue> {
        if value.is_null() {
            return Ok(Nullable::Null);
        }
        T::try_from_js_value(value).map(Nullable::Value)
    }
}

/// A real array, each of whose elements is a `T`.
impl<T: TryFromJsValue> TryFromJsValue for Vec<T> {
    #[inline]
    fn try_from_js_value_ref(value: &JsValue) -> Option<Self> {
        if !value.is_array() {
            return None;
        }
        (0..imports::array_length(value))
            .map(|index| T::try_from_js_value(imports::array_get(value, index)).ok())
            .collect()
    }
}

/// `TryFrom`, whose error is the value unchanged.
macro_rules! standard {
    ($($ty:ty),*) => {$(
        impl TryFrom<JsValue> for $ty {
            type Error = JsValue;

            #[inline]
            fn try_from(value: JsValue) -> Result<$ty, JsValue> {
                <$ty>::try_from_js_value(value)
            }
        }
    )*};
}

standard!(i64, u64, i128, u128, String);

/// `+value`: any value as a number. What JavaScript throws is the error.
impl TryFrom<&JsValue> for f64 {
    type Error = JsValue;

    #[inline]
    fn try_from(value: &JsValue) -> Result<f64, JsValue> {
        imports::to_number(value)
    }
}

/// `+value`: any value as a number. What JavaScript throws is the error.
impl TryFrom<JsValue> for f64 {
    type Error = JsValue;

    #[inline]
    fn try_from(value: JsValue) -> Result<f64, JsValue> {
        f64::try_from(&value)
    }
}
