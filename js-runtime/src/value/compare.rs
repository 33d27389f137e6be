//! Equality of JavaScript values: `===`, also with Rust's own values.

use crate::{JsValue, intrinsics};
use alloc::string::String;

impl JsValue {
    /// `==`, with its conversions.
    #[inline]
    pub fn loose_eq(&self, other: &JsValue) -> bool {
        intrinsics::loose_equals(self, other)
    }
}

/// `===`. NaN is not equal to itself, and so there is no `Eq`.
impl PartialEq for JsValue {
    #[inline]
    fn eq(&self, other: &JsValue) -> bool {
        intrinsics::strict_equals(self, other)
    }
}

impl PartialEq<bool> for JsValue {
    #[inline]
    fn eq(&self, other: &bool) -> bool {
        self.as_bool() == Some(*other)
    }
}

impl PartialEq<str> for JsValue {
    #[inline]
    fn eq(&self, other: &str) -> bool {
        self.as_string().is_some_and(|text| text == other)
    }
}

impl PartialEq<&str> for JsValue {
    #[inline]
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl PartialEq<String> for JsValue {
    #[inline]
    fn eq(&self, other: &String) -> bool {
        *self == **other
    }
}

impl PartialEq<&String> for JsValue {
    #[inline]
    fn eq(&self, other: &&String) -> bool {
        *self == ***other
    }
}

macro_rules! numbers {
    ($($ty:ty),*) => {$(
        impl PartialEq<$ty> for JsValue {
            #[inline]
            fn eq(&self, other: &$ty) -> bool {
                self.as_f64() == Some(f64::from(*other))
            }
        }
    )*};
}

numbers!(i8, u8, i16, u16, i32, u32, f32, f64);

/// Sizes are numbers in JavaScript; on wasm32 each is exact.
macro_rules! sizes {
    ($($ty:ty),*) => {$(
        impl PartialEq<$ty> for JsValue {
            #[inline]
            fn eq(&self, other: &$ty) -> bool {
                self.as_f64() == Some(*other as f64)
            }
        }
    )*};
}

sizes!(isize, usize);

/// A big integer equals the same big integer, and never a number.
macro_rules! big {
    ($($ty:ty),*) => {$(
        impl PartialEq<$ty> for JsValue {
            #[inline]
            fn eq(&self, other: &$ty) -> bool {
                let other = JsValue::from(*other);
                *self == other
            }
        }
    )*};
}

big!(i64, u64, i128, u128);
