//! What stands for `null` where it is another thing than `undefined`.

use super::{FromWasmAbi, IntoWasmAbi, MaybeFromWasmAbi, MaybeIntoWasmAbi, WasmDescribe};
use crate::{JsValue, Nullable};
use core::mem::ManuallyDrop;
use wasm_ferry_schema::Type;

impl<T: WasmDescribe> WasmDescribe for Nullable<T> {
    const TYPE: Type<'static> = Type::Nullable { inner: &T::TYPE };
}

/// Shape: the words of an `Option`; what differs is what JavaScript sees. Of what crosses as a `JsValue`, the handle of it or
/// of `null`: `undefined` is a value, too.
impl<T: MaybeIntoWasmAbi> IntoWasmAbi for Nullable<T> {
    type Abi = T::MaybeAbi;

    #[inline]
    fn into_abi(self) -> Self::Abi {
        if const { is_any_or_null::<T, T::MaybeAbi>() } {
            let handle = match self {
                Nullable::Null => JsValue::NULL.into_abi(),
                // Its only word is a handle.
                Nullable::Value(value) => unsafe { same_word::<T::Abi, u32>(value.into_abi()) },
            };
            return unsafe { same_word::<u32, T::MaybeAbi>(handle) };
        }
        self.into_option().into_abi()
    }
}

impl<T: MaybeFromWasmAbi> FromWasmAbi for Nullable<T> {
    type Abi = T::MaybeAbi;

    #[inline]
    unsafe fn from_abi(abi: Self::Abi) -> Self {
        if const { is_any_or_null::<T, T::MaybeAbi>() } {
            return match unsafe { value_of::<T::MaybeAbi>(abi) } {
                Some(handle) => Nullable::Value(unsafe { T::from_abi(same_word(handle)) }),
                None => Nullable::Null,
            };
        }
        unsafe { Option::<T>::from_abi(abi) }.into()
    }

    #[inline]
    unsafe fn try_from_abi(abi: Self::Abi) -> Result<Self, &'static str> {
        if const { is_any_or_null::<T, T::MaybeAbi>() } {
            return match unsafe { value_of::<T::MaybeAbi>(abi) } {
                Some(handle) => unsafe { T::try_from_abi(same_word(handle)) }.map(Nullable::Value),
                None => Ok(Nullable::Null),
            };
        }
        unsafe { Option::<T>::try_from_abi(abi) }.map(Nullable::from)
    }
}

/// Whether a type crosses as a `JsValue`, so that what may be `null` is the handle of any value.
const fn is_any_or_null<T: WasmDescribe, A>() -> bool {
    matches!(T::TYPE, Type::JsValue) && size_of::<A>() == size_of::<u32>()
}

/// The handle of a value that is not `null`; that of `null` is released.
///
/// # Safety
///
/// The word is a handle, which is the caller's.
unsafe fn value_of<A>(abi: A) -> Option<u32> {
    let value = unsafe { JsValue::from_abi(same_word::<A, u32>(abi)) };
    (!value.is_null()).then(|| value.into_abi())
}

/// The same word as another type.
///
/// # Safety
///
/// Both types are one word of 32 bits.
unsafe fn same_word<A, B>(word: A) -> B {
    let word = ManuallyDrop::new(word);
    unsafe { core::mem::transmute_copy::<A, B>(&word) }
}

/// A type that has room for `null` besides `None` on the way out: `Option<Nullable<T>>` can be passed.
#[diagnostic::on_unimplemented(
    message = "`Nullable<{Self}>` cannot be passed to JavaScript",
    note = "`{Self}` has no spare value for `null`: use `Option<{Self}>`, or convert it to a `JsValue`"
)]
pub trait NullableIntoWasmAbi: MaybeIntoWasmAbi {
    /// `null`.
    fn null() -> Self::MaybeAbi;
}

/// A type that has room for `null` besides `None` on the way in: `Option<Nullable<T>>` can be received.
#[diagnostic::on_unimplemented(
    message = "`Nullable<{Self}>` cannot be received from JavaScript",
    note = "`{Self}` has no spare value for `null`: use `Option<{Self}>`, or take a `JsValue`"
)]
pub trait NullableFromWasmAbi: MaybeFromWasmAbi {
    /// Whether this is `null`.
    fn is_null(abi: &Self::MaybeAbi) -> bool;
}

/// Implements both traits for a type that crosses as a slice.
///
/// Example: `nullable! { [] String }`, or `nullable! { @into [] &str }` for one direction.
macro_rules! nullable {
    (@into [$($generics:tt)*] $ty:ty) => {
        impl<$($generics)*> $crate::convert::NullableIntoWasmAbi for $ty {
            #[inline]
            fn null() -> $crate::convert::WasmSlice {
                $crate::convert::WasmSlice::NULL
            }
        }
    };
    (@from [$($generics:tt)*] $ty:ty) => {
        impl<$($generics)*> $crate::convert::NullableFromWasmAbi for $ty {
            #[inline]
            fn is_null(abi: &$crate::convert::WasmSlice) -> bool {
                *abi == $crate::convert::WasmSlice::NULL
            }
        }
    };
    ([$($generics:tt)*] $ty:ty) => {
        $crate::convert::nullable::nullable! { @into [$($generics)*] $ty }
        $crate::convert::nullable::nullable! { @from [$($generics)*] $ty }
    };
}

pub(crate) use nullable;
