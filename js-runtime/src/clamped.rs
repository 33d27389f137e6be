//! `Clamped`: bytes that JavaScript clamps instead of wrapping.

use crate::convert::nullable::nullable;
use crate::convert::{
    FromWasmAbi, IntoWasmAbi, OptionFromWasmAbi, OptionIntoWasmAbi, WasmDescribe, WasmMutSlice, WasmSlice, agrees,
};
use crate::rt::wbg_cast;
use crate::{ErasableGeneric, JsValue};
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::ops::{Deref, DerefMut};
use wasm_ferry_schema::Type;

/// Bytes that JavaScript sees as a `Uint8ClampedArray`, as image data are.
///
/// `Clamped<Vec<u8>>` and `Clamped<Box<[u8]>>` cross in both directions, `Clamped<&[u8]>` and `Clamped<&mut [u8]>` to
/// JavaScript, as views.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
#[repr(transparent)]
pub struct Clamped<T>(
    /// The bytes.
    pub T,
);

impl<T> Deref for Clamped<T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Clamped<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

/// What may be clamped: bytes, which cross as they do without it, under another description.
///
/// Example: `clamped! { @into [] Vec<u8>: WasmSlice = WasmSlice::NONE, Type::Vec { element: &Type::ClampedByte } }`.
macro_rules! clamped {
    (@into [$($lifetime:lifetime)?] $ty:ty: $abi:ty = $none:expr, $description:expr) => {
        impl<$($lifetime)?> WasmDescribe for Clamped<$ty> {
            const TYPE: Type<'static> = $description;
        }

        impl<$($lifetime)?> IntoWasmAbi for Clamped<$ty> {
            type Abi = $abi;

            #[inline]
            fn into_abi(self) -> $abi {
                self.0.into_abi()
            }
        }

        impl<$($lifetime)?> OptionIntoWasmAbi for Clamped<$ty> {
            #[inline]
            fn none() -> $abi {
                $none
            }
        }

        /// A `Uint8ClampedArray`: a copy if the bytes are owned, else a view of them.
        impl<$($lifetime)?> From<Clamped<$ty>> for JsValue {
            #[inline]
            fn from(bytes: Clamped<$ty>) -> JsValue {
                wbg_cast(bytes)
            }
        }
    };
    (both $ty:ty) => {
        clamped! { @into [] $ty: WasmSlice = WasmSlice::NONE, Type::Vec { element: &Type::ClampedByte } }

        impl FromWasmAbi for Clamped<$ty> {
            type Abi = WasmSlice;

            #[inline]
            unsafe fn from_abi(abi: WasmSlice) -> Self {
                Clamped(unsafe { <$ty>::from_abi(abi) })
            }
        }

        impl OptionFromWasmAbi for Clamped<$ty> {
            #[inline]
            fn is_none(abi: &WasmSlice) -> bool {
                <$ty as OptionFromWasmAbi>::is_none(abi)
            }
        }

        nullable! { [] Clamped<$ty> }
    };
}

const _: () = agrees::<WasmSlice>(&<Clamped<Vec<u8>> as WasmDescribe>::TYPE);
const _: () = agrees::<WasmSlice>(&<Option<Clamped<&[u8]>> as WasmDescribe>::TYPE);
const _: () = agrees::<WasmMutSlice>(&<Clamped<&mut [u8]> as WasmDescribe>::TYPE);

clamped! { both Vec<u8> }
clamped! { both Box<[u8]> }
clamped! { @into ['a] &'a [u8]: WasmSlice = WasmSlice::NONE,
Type::Ref { inner: &Type::Slice { element: &Type::ClampedByte } } }
clamped! { @into ['a] &'a mut [u8]: WasmMutSlice = <&mut [u8] as OptionIntoWasmAbi>::none(),
Type::RefMut { inner: &Type::Slice { element: &Type::ClampedByte } } }
nullable! { @into ['a] Clamped<&'a [u8]> }

unsafe impl<T: ErasableGeneric> ErasableGeneric for Clamped<T> {
    type Repr = Clamped<T::Repr>;
}
