//! JavaScript values made of Rust's own.

use crate::{JsValue, intrinsics};
use alloc::string::String;

impl From<&str> for JsValue {
    fn from(text: &str) -> JsValue {
        JsValue::from_str(text)
    }
}

impl From<String> for JsValue {
    fn from(text: String) -> JsValue {
        JsValue::from_str(&text)
    }
}

impl From<&String> for JsValue {
    fn from(text: &String) -> JsValue {
        JsValue::from_str(text)
    }
}

impl From<bool> for JsValue {
    fn from(value: bool) -> JsValue {
        JsValue::from_bool(value)
    }
}

macro_rules! numbers {
    ($($ty:ty),*) => {$(
        impl From<$ty> for JsValue {
            fn from(value: $ty) -> JsValue {
                JsValue::from_f64(value as f64)
            }
        }
    )*};
}

numbers!(i8, u8, i16, u16, i32, u32, isize, usize, f32, f64);

macro_rules! big {
    ($($ty:ty = $import:ident),*) => {$(
        /// A big integer.
        impl From<$ty> for JsValue {
            fn from(value: $ty) -> JsValue {
                intrinsics::$import(value)
            }
        }
    )*};
}

big!(i64 = value_from_i64, u64 = value_from_u64, i128 = value_from_i128, u128 = value_from_u128);

/// The address, a number.
impl<T> From<*const T> for JsValue {
    fn from(pointer: *const T) -> JsValue {
        JsValue::from(pointer as usize)
    }
}

/// The address, a number.
impl<T> From<*mut T> for JsValue {
    fn from(pointer: *mut T) -> JsValue {
        JsValue::from(pointer as usize)
    }
}

/// The value, or `undefined`.
impl<T> From<Option<T>> for JsValue
where
    JsValue: From<T>,
{
    fn from(value: Option<T>) -> JsValue {
        value.map_or(JsValue::UNDEFINED, JsValue::from)
    }
}

/// Another handle to the same value.
impl<T: crate::JsCast> From<&T> for JsValue {
    fn from(value: &T) -> JsValue {
        value.as_ref().clone()
    }
}
