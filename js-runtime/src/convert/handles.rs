//! Handles: any JavaScript value, as the number of the slot that holds it.

use super::{
    FromWasmAbi, IntoWasmAbi, LongRefFromWasmAbi, NullableFromWasmAbi, NullableIntoWasmAbi, OptionFromWasmAbi,
    OptionIntoWasmAbi, RefFromWasmAbi, TryFromJsValue, WasmDescribe, agrees,
};
use crate::{JsCast, JsError, JsValue};
use core::mem::{ManuallyDrop, transmute_copy};
use wasm_ferry_schema::Type;

/// A type that is a `JsValue` in memory. The conversions that no other kind of type could have are implemented for all.
///
/// # Safety
/// `Self` is exactly one handle, by `#[repr(transparent)]`.
// Where rustc looks for it is where an exported function takes a reference: all else asks for a description first.
#[diagnostic::on_unimplemented(
    message = "`&{Self}` cannot be an argument of an exported function",
    note = "take it by value, or use `&str`, a slice of numbers, `&JsValue`, or a reference to a struct \
            annotated with `#[js]`"
)]
pub unsafe trait Handle: Sized + FromWasmAbi<Abi = u32> + OptionFromWasmAbi {}

/// What crosses as a handle: such a type, or a reference to one.
pub trait Handed: OptionIntoWasmAbi<Abi = u32> {}

impl<T: Handle> Handed for &T {}

/// The value of a handle, as the type that it is.
///
/// # Safety
/// As for [`FromWasmAbi::from_abi`], and `T` is a handle in memory.
#[inline]
pub unsafe fn of_handle<T>(handle: u32) -> T {
    const {
        assert!(
            size_of::<T>() == 4,
            "a type of JavaScript values is exactly one handle: it needs `#[repr(transparent)]`"
        )
    }
    unsafe { transmute_copy(&handle) }
}

/// The handle of a value, which is the caller's now.
#[inline]
pub fn into_handle<T: Handle>(value: T) -> u32 {
    handle_of(&*ManuallyDrop::new(value))
}

/// The handle of a value, still owned by it.
#[inline]
pub fn handle_of<T: Handle>(value: &T) -> u32 {
    // Both are one handle. Without functions: in builds that are not optimised, each would be compiled for each type.
    unsafe { *(value as *const T as *const u32) }
}

/// The value, whatever it is.
#[inline]
pub fn value_of<T: Handle>(value: &T) -> &JsValue {
    // Both are one handle.
    unsafe { &*(value as *const T as *const JsValue) }
}

/// The conversions of a type that is a `JsValue` in memory.
///
/// Shape: one word, the handle; 0 is `undefined`, and so `None`.
/// Ownership: by value, the receiver's to drop; by reference, valid for the call, and the caller's.
/// Example: `handle_conversions! { [] JsError }`, or `handle_conversions! { [T] JsOption<T> }` with generics,
/// for a type that implements `WasmDescribe`.
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_handle_conversions {
    ([$($generics:tt)*] $ty:ty) => {
        unsafe impl<$($generics)*> $crate::__rt::Handle for $ty {}

        impl<$($generics)*> $crate::__rt::Handed for $ty {}

        impl<$($generics)*> $crate::__rt::IntoWasmAbi for $ty {
            type Abi = $crate::__rt::u32;

            #[inline]
            fn into_abi(self) -> $crate::__rt::u32 {
                $crate::__rt::into_handle(self)
            }
        }

        impl<$($generics)*> $crate::__rt::FromWasmAbi for $ty {
            type Abi = $crate::__rt::u32;

            #[inline]
            unsafe fn from_abi(handle: $crate::__rt::u32) -> Self {
                unsafe { $crate::__rt::of_handle(handle) }
            }
        }

        impl<$($generics)*> $crate::__rt::OptionIntoWasmAbi for $ty {
            #[inline]
            fn none() -> $crate::__rt::u32 {
                0
            }
        }

        impl<$($generics)*> $crate::__rt::OptionFromWasmAbi for $ty {
            #[inline]
            fn is_none(handle: &$crate::__rt::u32) -> $crate::__rt::bool {
                *handle == 0
            }
        }
    };
}

const _: () = agrees::<u32>(&JsValue::TYPE);
const _: () = agrees::<u32>(&JsError::TYPE);

#[diagnostic::do_not_recommend]
impl<T: Handle> IntoWasmAbi for &T
where
    T: WasmDescribe,
{
    type Abi = u32;

    #[inline]
    fn into_abi(self) -> u32 {
        handle_of(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Handle> OptionIntoWasmAbi for &T {
    #[inline]
    fn none() -> u32 {
        0
    }
}

#[diagnostic::do_not_recommend]
#[allow(clippy::needless_maybe_sized, reason = "of an unsized type, rustc else says only that it is unsized")]
impl<T: Handle + ?Sized> RefFromWasmAbi for T {
    type Abi = u32;
    type Anchor = ManuallyDrop<T>;

    #[inline]
    unsafe fn ref_from_abi(handle: u32) -> ManuallyDrop<T> {
        ManuallyDrop::new(unsafe { of_handle(handle) })
    }
}

#[diagnostic::do_not_recommend]
#[allow(clippy::needless_maybe_sized, reason = "of an unsized type, rustc else says only that it is unsized")]
impl<T: Handle + ?Sized> LongRefFromWasmAbi for T {
    type Abi = u32;
    type Anchor = T;

    #[inline]
    unsafe fn long_ref_from_abi(handle: u32) -> T {
        unsafe {
            crate::value::retain(handle);
            of_handle(handle)
        }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Handed> NullableIntoWasmAbi for T {
    #[inline]
    fn null() -> u32 {
        1
    }
}

#[diagnostic::do_not_recommend]
impl<T: Handle> NullableFromWasmAbi for T {
    #[inline]
    fn is_null(handle: &u32) -> bool {
        *handle == 1
    }
}

impl WasmDescribe for JsValue {
    const TYPE: Type<'static> = Type::JsValue;
}

impl WasmDescribe for JsError {
    const TYPE: Type<'static> = Type::JsError;
}

__ferry_handle_conversions! { [] JsValue }
__ferry_handle_conversions! { [] JsError }

impl<T: JsCast> TryFromJsValue for T {
    #[inline]
    fn try_from_js_value_ref(value: &JsValue) -> Option<T> {
        T::is_type_of(value).then(|| T::unchecked_from_js(value.clone()))
    }

    #[inline]
    fn try_from_js_value(value: JsValue) -> Result<T, JsValue> {
        value.dyn_into()
    }
}
