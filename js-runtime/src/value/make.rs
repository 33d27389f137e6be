//! JavaScript values made of Rust's own.

use crate::convert::{IntoWasmAbi, VectorIntoWasmAbi};
use crate::rt::wbg_cast;
use crate::{JsValue, intrinsics};
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::ptr::NonNull;

impl JsValue {
    /// The bigint with these digits, in decimal or after `0x`, `0o` or `0b`. Throws a `SyntaxError` for other text.
    #[inline]
    pub fn bigint_from_str(digits: &str) -> JsValue {
        super::imports::make_bigint(digits)
    }

    /// A new symbol; no other is equal to it, not even one with the same description.
    #[inline]
    pub fn symbol(description: Option<&str>) -> JsValue {
        super::imports::make_symbol(description)
    }

    /// A string of bytes that should be UTF-8; what is not becomes U+FFFD.
    #[inline]
    pub fn from_utf8_lossy(bytes: &[u8]) -> JsValue {
        JsValue::from_str(&String::from_utf8_lossy(bytes))
    }
}

/// Conversions by way of JSON.
#[cfg(feature = "serde-serialize")]
impl JsValue {
    /// The value in JavaScript, by way of JSON text.
    #[inline]
    pub fn from_serde<T: serde::Serialize + ?Sized>(value: &T) -> serde_json::Result<JsValue> {
        serde_json::to_string(value).map(|text| super::imports::parse_json(&text))
    }

    /// The value in Rust, by way of JSON text. What has no JSON, such as `undefined`, is like `null`.
    #[inline]
    pub fn into_serde<T: for<'a> serde::Deserialize<'a>>(&self) -> serde_json::Result<T> {
        serde_json::from_str(super::imports::write_json(self).as_deref().unwrap_or("null"))
    }
}

impl From<&str> for JsValue {
    #[inline]
    fn from(text: &str) -> JsValue {
        JsValue::from_str(text)
    }
}

impl From<String> for JsValue {
    #[inline]
    fn from(text: String) -> JsValue {
        JsValue::from_str(&text)
    }
}

impl From<&String> for JsValue {
    #[inline]
    fn from(text: &String) -> JsValue {
        JsValue::from_str(text)
    }
}

impl From<bool> for JsValue {
    #[inline]
    fn from(value: bool) -> JsValue {
        JsValue::from_bool(value)
    }
}

macro_rules! numbers {
    ($($ty:ty),*) => {$(
        impl From<$ty> for JsValue {
            #[inline]
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
            #[inline]
            fn from(value: $ty) -> JsValue {
                intrinsics::$import(value)
            }
        }
    )*};
}

big!(i64 = value_from_i64, u64 = value_from_u64, i128 = value_from_i128, u128 = value_from_u128);

/// The address, a number.
impl<T> From<*const T> for JsValue {
    #[inline]
    fn from(pointer: *const T) -> JsValue {
        JsValue::from(pointer as usize)
    }
}

/// The address, a number.
impl<T> From<*mut T> for JsValue {
    #[inline]
    fn from(pointer: *mut T) -> JsValue {
        JsValue::from(pointer as usize)
    }
}

/// The value, or `undefined`.
impl<T> From<Option<T>> for JsValue
where
    JsValue: From<T>,
{
    #[inline]
    fn from(value: Option<T>) -> JsValue {
        value.map_or(JsValue::UNDEFINED, JsValue::from)
    }
}

/// The address, a number.
impl<T> From<NonNull<T>> for JsValue {
    #[inline]
    fn from(pointer: NonNull<T>) -> JsValue {
        JsValue::from(pointer.as_ptr())
    }
}

/// Vectors, as the arrays that JavaScript sees when they cross.
macro_rules! vectors {
    ($($ty:ty),*) => {$(
        impl<T: VectorIntoWasmAbi> From<$ty> for JsValue
        where
            $ty: IntoWasmAbi,
        {
            #[inline]
            fn from(vector: $ty) -> JsValue {
                wbg_cast(vector)
            }
        }
    )*};
}

vectors!(Vec<T>, Box<[T]>);
