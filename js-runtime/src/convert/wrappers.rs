//! What crosses as the value in it: boxes, shared and borrowed-or-owned text, assertions about unwinding.

use super::{FromWasmAbi, IntoWasmAbi, OptionFromWasmAbi, OptionIntoWasmAbi, WasmDescribe, WasmSlice};
use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::sync::Arc;
use core::panic::AssertUnwindSafe;
use wasm_ferry_schema::Type;

impl<T: WasmDescribe> WasmDescribe for Box<T> {
    const TYPE: Type<'static> = T::TYPE;
}

impl<T: IntoWasmAbi> IntoWasmAbi for Box<T> {
    type Abi = T::Abi;

    #[inline]
    fn into_abi(self) -> T::Abi {
        (*self).into_abi()
    }
}

impl<T: OptionIntoWasmAbi> OptionIntoWasmAbi for Box<T> {
    #[inline]
    fn none() -> T::Abi {
        T::none()
    }
}

impl<T: FromWasmAbi> FromWasmAbi for Box<T> {
    type Abi = T::Abi;

    #[inline]
    unsafe fn from_abi(abi: T::Abi) -> Self {
        Box::new(unsafe { T::from_abi(abi) })
    }

    #[inline]
    unsafe fn try_from_abi(abi: T::Abi) -> Result<Self, &'static str> {
        unsafe { T::try_from_abi(abi) }.map(Box::new)
    }
}

impl<T: OptionFromWasmAbi> OptionFromWasmAbi for Box<T> {
    #[inline]
    fn is_none(abi: &T::Abi) -> bool {
        T::is_none(abi)
    }
}

impl<T: WasmDescribe> WasmDescribe for AssertUnwindSafe<T> {
    const TYPE: Type<'static> = T::TYPE;
}

impl<T: FromWasmAbi> FromWasmAbi for AssertUnwindSafe<T> {
    type Abi = T::Abi;

    #[inline]
    unsafe fn from_abi(abi: T::Abi) -> Self {
        AssertUnwindSafe(unsafe { T::from_abi(abi) })
    }

    #[inline]
    unsafe fn try_from_abi(abi: T::Abi) -> Result<Self, &'static str> {
        unsafe { T::try_from_abi(abi) }.map(AssertUnwindSafe)
    }
}

impl<T: IntoWasmAbi> IntoWasmAbi for AssertUnwindSafe<T> {
    type Abi = T::Abi;

    #[inline]
    fn into_abi(self) -> T::Abi {
        self.0.into_abi()
    }
}

/// Owned text that crosses as a `String`.
macro_rules! texts {
    ($([$($lifetime:lifetime)?] $ty:ty, |$text:ident| $owned:expr;)*) => {$(
        impl<$($lifetime)?> WasmDescribe for $ty {
            const TYPE: Type<'static> = Type::String;
        }

        impl<$($lifetime)?> IntoWasmAbi for $ty {
            type Abi = WasmSlice;

            #[inline]
            fn into_abi(self) -> WasmSlice {
                let $text = self;
                let owned: String = $owned;
                owned.into_abi()
            }
        }

        impl<$($lifetime)?> OptionIntoWasmAbi for $ty {
            #[inline]
            fn none() -> WasmSlice {
                WasmSlice::NONE
            }
        }

        impl<$($lifetime)?> FromWasmAbi for $ty {
            type Abi = WasmSlice;

            #[inline]
            unsafe fn from_abi(abi: WasmSlice) -> Self {
                unsafe { String::from_abi(abi) }.into()
            }
        }

        impl<$($lifetime)?> OptionFromWasmAbi for $ty {
            #[inline]
            fn is_none(abi: &WasmSlice) -> bool {
                abi.ptr == 0
            }
        }
    )*};
}

texts! {
    [] Box<str>, |text| text.into_string();
    [] Rc<str>, |text| String::from(&*text);
    [] Arc<str>, |text| String::from(&*text);
    ['a] Cow<'a, str>, |text| text.into_owned();
}
