//! What stands for `null` where it is another thing than `undefined`.

use super::{FromWasmAbi, IntoWasmAbi, MaybeFromWasmAbi, MaybeIntoWasmAbi, WasmDescribe};
use crate::Nullable;
use wasm_ferry_schema::Type;

impl<T: WasmDescribe> WasmDescribe for Nullable<T> {
    const TYPE: Type<'static> = Type::Nullable { inner: &T::TYPE };
}

/// Shape: the words of an `Option`; what differs is what JavaScript sees.
impl<T: MaybeIntoWasmAbi> IntoWasmAbi for Nullable<T> {
    type Abi = T::MaybeAbi;

    #[inline]
    fn into_abi(self) -> Self::Abi {
        self.into_option().into_abi()
    }
}

impl<T: MaybeFromWasmAbi> FromWasmAbi for Nullable<T> {
    type Abi = T::MaybeAbi;

    #[inline]
    unsafe fn from_abi(abi: Self::Abi) -> Self {
        unsafe { Option::<T>::from_abi(abi) }.into()
    }

    #[inline]
    unsafe fn try_from_abi(abi: Self::Abi) -> Result<Self, &'static str> {
        unsafe { Option::<T>::try_from_abi(abi) }.map(Nullable::from)
    }
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
