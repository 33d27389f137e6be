//! `Option`: absent values, for any type that can be present.

use super::{
    FromWasmAbi, IntoWasmAbi, MaybeFromWasmAbi, MaybeIntoWasmAbi, OptionFromWasmAbi, OptionIntoWasmAbi, WasmDescribe,
};
use wasm_ferry_schema::Type;

impl<T: WasmDescribe> WasmDescribe for Option<T> {
    const TYPE: Type<'static> = Type::Option { inner: &T::TYPE };
}

/// Shape: the words of `T` with a flag before them, or those of `T` alone if one of its values is no value.
impl<T: MaybeIntoWasmAbi> IntoWasmAbi for Option<T> {
    type Abi = T::MaybeAbi;

    #[inline]
    fn into_abi(self) -> Self::Abi {
        match self {
            Some(value) => value.into_maybe_abi(),
            None => T::none(),
        }
    }
}

impl<T: MaybeFromWasmAbi> FromWasmAbi for Option<T> {
    type Abi = T::MaybeAbi;

    #[inline]
    unsafe fn from_abi(abi: Self::Abi) -> Self {
        if T::is_none(&abi) { None } else { Some(unsafe { T::from_maybe_abi(abi) }) }
    }

    #[inline]
    unsafe fn try_from_abi(abi: Self::Abi) -> Result<Self, &'static str> {
        if T::is_none(&abi) { Ok(None) } else { unsafe { T::try_from_maybe_abi(abi) }.map(Some) }
    }
}

#[diagnostic::do_not_recommend]
impl<T: OptionIntoWasmAbi> MaybeIntoWasmAbi for T {
    type MaybeAbi = T::Abi;

    #[inline]
    fn into_maybe_abi(self) -> Self::MaybeAbi {
        self.into_abi()
    }

    #[inline]
    fn none() -> Self::MaybeAbi {
        <T as OptionIntoWasmAbi>::none()
    }
}

#[diagnostic::do_not_recommend]
impl<T: OptionFromWasmAbi> MaybeFromWasmAbi for T {
    type MaybeAbi = T::Abi;

    #[inline]
    unsafe fn from_maybe_abi(abi: Self::MaybeAbi) -> Self {
        unsafe { T::from_abi(abi) }
    }

    #[inline]
    fn is_none(abi: &Self::MaybeAbi) -> bool {
        <T as OptionFromWasmAbi>::is_none(abi)
    }

    #[inline]
    unsafe fn try_from_maybe_abi(abi: Self::MaybeAbi) -> Result<Self, &'static str> {
        unsafe { T::try_from_abi(abi) }
    }
}

/// Implements the `Maybe` and `Nullable` traits for a type without a spare word: a flag goes before the value.
///
/// Example: `flagged! { u32 }`, or `flagged! { [T] *const T }` with generics.
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_flagged {
    ([$($generics:tt)*] $ty:ty) => {
        $crate::__ferry_flagged! { @into [$($generics)*] $ty }

        impl<$($generics)*> $crate::convert::MaybeFromWasmAbi for $ty {
            type MaybeAbi = $crate::convert::MaybeAbi<<$ty as $crate::convert::FromWasmAbi>::Abi>;

            #[inline]
            unsafe fn from_maybe_abi(abi__: Self::MaybeAbi) -> Self {
                unsafe { <$ty as $crate::convert::FromWasmAbi>::from_abi(abi__.value) }
            }

            #[inline]
            fn is_none(abi__: &Self::MaybeAbi) -> $crate::__rt::core::primitive::bool {
                abi__.flag == 0
            }

            #[inline]
            unsafe fn try_from_maybe_abi(
                abi__: Self::MaybeAbi,
            ) -> $crate::__rt::core::result::Result<Self, &'static $crate::__rt::core::primitive::str> {
                unsafe { <$ty as $crate::convert::FromWasmAbi>::try_from_abi(abi__.value) }
            }
        }

        impl<$($generics)*> $crate::convert::NullableFromWasmAbi for $ty {
            #[inline]
            fn is_null(abi__: &Self::MaybeAbi) -> $crate::__rt::core::primitive::bool {
                abi__.is_null()
            }
        }
    };
    (@into [$($generics:tt)*] $ty:ty) => {
        impl<$($generics)*> $crate::convert::MaybeIntoWasmAbi for $ty {
            type MaybeAbi = $crate::convert::MaybeAbi<<$ty as $crate::convert::IntoWasmAbi>::Abi>;

            #[inline]
            fn into_maybe_abi(self) -> Self::MaybeAbi {
                $crate::convert::MaybeAbi::some($crate::convert::IntoWasmAbi::into_abi(self))
            }

            #[inline]
            fn none() -> Self::MaybeAbi {
                $crate::convert::MaybeAbi::none()
            }
        }

        impl<$($generics)*> $crate::convert::NullableIntoWasmAbi for $ty {
            #[inline]
            fn null() -> Self::MaybeAbi {
                $crate::convert::MaybeAbi::null()
            }
        }
    };
    ($ty:ty) => { $crate::__ferry_flagged! { [] $ty } };
}
