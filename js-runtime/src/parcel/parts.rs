//! Numbers, text and JavaScript values as parts of a parcel.

use super::{FromParcel, IntoParcel, ParcelReader, ParcelWriter, RefIntoParcel};
use crate::JsValue;
use crate::convert::WasmDescribe;
use crate::rt::marker::ErasableGeneric;
use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::mem::{ManuallyDrop, transmute_copy};

/// A part that is copied: how it is put and taken.
///
/// Example: `copied! { bool: |v, to| to.number(f64::from(u8::from(v))), |from| from.number() != 0.0; }`.
macro_rules! copied {
    ($($ty:ty: |$value:ident, $to:ident| $put:expr, |$from:ident| $take:expr;)*) => {$(
        impl RefIntoParcel for $ty {
            #[inline]
            fn put_ref(&self, $to: &mut ParcelWriter) {
                let $value = *self;
                $put
            }
        }

        impl IntoParcel for $ty {
            #[inline]
            fn put(self, to: &mut ParcelWriter) {
                self.put_ref(to);
            }
        }

        impl FromParcel for $ty {
            #[inline]
            fn take($from: &mut ParcelReader) -> Result<$ty, &'static str> {
                $take
            }
        }
    )*};
}

copied! {
    (): |value, _to| value, |_from| Ok(());
    bool: |value, to| to.number(u8::from(value).into()), |from| Ok(from.number() != 0.0);
    char: |value, to| to.number(u32::from(value).into()), |from| {
        char::from_u32(from.number() as u32).ok_or("expected a valid Unicode scalar value, found half of a surrogate pair: pass a whole code point")
    };
    i128: |value, to| { to.bits(value as u64); to.bits((value >> 64) as u64) }, |from| Ok(wide(from) as i128);
    u128: |value, to| { to.bits(value as u64); to.bits((value >> 64) as u64) }, |from| Ok(wide(from));
}

#[inline]
fn wide(from: &mut ParcelReader) -> u128 {
    let low = from.bits();
    u128::from(from.bits()) << 64 | u128::from(low)
}

/// A number that has a typed array: alone as a cell, in a list as its bytes.
macro_rules! numbers {
    ($($ty:ty: |$value:ident, $to:ident| $put:expr, |$from:ident| $take:expr;)*) => {$(
        impl RefIntoParcel for $ty {
            #[inline]
            fn put_ref(&self, $to: &mut ParcelWriter) {
                let $value = *self;
                $put
            }

            #[inline]
            fn put_all_ref(items: &[$ty], to: &mut ParcelWriter) {
                unsafe { to.bytes(items) }
            }
        }

        impl IntoParcel for $ty {
            #[inline]
            fn put(self, to: &mut ParcelWriter) {
                self.put_ref(to);
            }

            #[inline]
            fn put_all(items: Box<[$ty]>, to: &mut ParcelWriter) {
                <$ty>::put_all_ref(&items, to);
            }
        }

        impl FromParcel for $ty {
            #[inline]
            fn take($from: &mut ParcelReader) -> Result<$ty, &'static str> {
                Ok($take)
            }

            #[inline]
            fn take_all(from: &mut ParcelReader) -> Result<Vec<$ty>, &'static str> {
                Ok(unsafe { from.bytes() })
            }
        }
    )*};
}

// The glue has reduced integers to 32 bits.
numbers! {
    i8: |value, to| to.number(value.into()), |from| from.number() as i64 as i8;
    u8: |value, to| to.number(value.into()), |from| from.number() as i64 as u8;
    i16: |value, to| to.number(value.into()), |from| from.number() as i64 as i16;
    u16: |value, to| to.number(value.into()), |from| from.number() as i64 as u16;
    i32: |value, to| to.number(value.into()), |from| from.number() as i64 as i32;
    u32: |value, to| to.number(value.into()), |from| from.number() as i64 as u32;
    isize: |value, to| to.number(value as f64), |from| from.number() as i64 as isize;
    usize: |value, to| to.number(value as f64), |from| from.number() as i64 as usize;
    i64: |value, to| to.bits(value as u64), |from| from.bits() as i64;
    u64: |value, to| to.bits(value), |from| from.bits();
    f32: |value, to| to.number(value.into()), |from| from.number() as f32;
    f64: |value, to| to.number(value), |from| from.number();
}

/// Text, from whatever holds it.
macro_rules! text {
    ($([$($lifetime:lifetime)?] $ty:ty;)*) => {$(
        impl<$($lifetime)?> RefIntoParcel for $ty {
            #[inline]
            fn put_ref(&self, to: &mut ParcelWriter) {
                to.text(self);
            }
        }

        impl<$($lifetime)?> IntoParcel for $ty {
            #[inline]
            fn put(self, to: &mut ParcelWriter) {
                to.text(&self);
            }
        }

        impl<$($lifetime)?> FromParcel for $ty {
            #[inline]
            fn take(from: &mut ParcelReader) -> Result<Self, &'static str> {
                Ok(String::from(from.text()).into())
            }
        }
    )*};
}

text! {
    [] String;
    [] Box<str>;
    [] Rc<str>;
    [] Arc<str>;
    ['a] Cow<'a, str>;
}

/// Text behind a reference stays Rust's.
macro_rules! behind {
    ($($ty:ty),*) => {$(
        impl IntoParcel for &$ty {
            #[inline]
            fn put(self, to: &mut ParcelWriter) {
                to.text(self);
            }
        }

        impl RefIntoParcel for &$ty {
            #[inline]
            fn put_ref(&self, to: &mut ParcelWriter) {
                to.text(self);
            }
        }
    )*};
}

behind!(str, String);

/// A handle: `JsValue`, imported types, `JsError`.
#[diagnostic::do_not_recommend]
impl<T: ErasableGeneric<Repr = JsValue> + WasmDescribe> IntoParcel for T {
    #[inline]
    fn put(self, to: &mut ParcelWriter) {
        let value = ManuallyDrop::new(self);
        // Both have the layout of the one `Repr`.
        let value: JsValue = unsafe { transmute_copy(&value) };
        to.number(value.into_index().into());
    }
}

#[diagnostic::do_not_recommend]
impl<T: ErasableGeneric<Repr = JsValue> + WasmDescribe> RefIntoParcel for T {
    #[inline]
    fn put_ref(&self, to: &mut ParcelWriter) {
        let value = unsafe { &*(&raw const *self).cast::<JsValue>() };
        to.number(value.clone().into_index().into());
    }
}

#[diagnostic::do_not_recommend]
impl<T: ErasableGeneric<Repr = JsValue> + WasmDescribe> FromParcel for T {
    #[inline]
    fn take(from: &mut ParcelReader) -> Result<T, &'static str> {
        let value = ManuallyDrop::new(unsafe { JsValue::from_index(from.number() as u32) });
        Ok(unsafe { transmute_copy(&value) })
    }
}
