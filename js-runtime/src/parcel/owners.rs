//! What shares or may borrow a value crosses as the value: `Rc`, `Arc`, `Cow`.
//!
//! `Box` is a type of which other crates may make what they like; the macro sees it in fields.

use super::{FromParcel, IntoParcel, ParcelReader, ParcelWriter};
use crate::convert::{
    FromWasmAbi, IntoWasmAbi, OptionFromWasmAbi, OptionIntoWasmAbi, VectorFromWasmAbi, VectorIntoWasmAbi, WasmDescribe,
    WasmDescribeVector,
};
use crate::{ScopedClosure, closure::WasmClosure};
use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::sync::Arc;
use alloc::vec::Vec;
use wasm_ferry_schema::Type;

/// Parts, and lists of them.
macro_rules! parts {
    ($([$($lifetime:lifetime)?] $ty:ty, |$value:ident| $inner:expr, $make:expr;)*) => {$(
        impl<$($lifetime,)? T: WasmDescribeVector + Clone> WasmDescribeVector for $ty {
            const VECTOR: Type<'static> = T::VECTOR;
        }

        impl<$($lifetime,)? T: IntoParcel + Clone> IntoParcel for $ty {
            fn put(self, to: &mut ParcelWriter) {
                let $value = self;
                $inner.put(to);
            }

            fn put_all(items: Box<[Self]>, to: &mut ParcelWriter) {
                T::put_all(items.into_vec().into_iter().map(|$value| $inner).collect(), to);
            }
        }

        impl<$($lifetime,)? T: FromParcel + Clone> FromParcel for $ty {
            fn take(from: &mut ParcelReader) -> Result<Self, &'static str> {
                T::take(from).map($make)
            }

            fn take_all(from: &mut ParcelReader) -> Result<Vec<Self>, &'static str> {
                T::take_all(from).map(|items| items.into_iter().map($make).collect())
            }
        }

        impl<$($lifetime,)? T: VectorIntoWasmAbi + Clone> VectorIntoWasmAbi for $ty {
            type Abi = T::Abi;

            fn vector_into_abi(vector: Box<[Self]>) -> T::Abi {
                T::vector_into_abi(vector.into_vec().into_iter().map(|$value| $inner).collect())
            }
        }

        impl<$($lifetime,)? T: VectorFromWasmAbi + Clone> VectorFromWasmAbi for $ty {
            type Abi = T::Abi;

            unsafe fn vector_from_abi(abi: T::Abi) -> Box<[Self]> {
                unsafe { T::vector_from_abi(abi) }.into_vec().into_iter().map($make).collect()
            }

            unsafe fn try_vector_from_abi(abi: T::Abi) -> Result<Box<[Self]>, &'static str> {
                let vector = unsafe { T::try_vector_from_abi(abi) }?;
                Ok(vector.into_vec().into_iter().map($make).collect())
            }
        }
    )*};
}

parts! {
    [] Rc<T>, |value| Rc::unwrap_or_clone(value), Rc::new;
    [] Arc<T>, |value| Arc::unwrap_or_clone(value), Arc::new;
    ['a] Cow<'a, T>, |value| value.into_owned(), Cow::Owned;
}

/// Arguments and results.
macro_rules! whole {
    ($([$($lifetime:lifetime)?] $ty:ty, |$value:ident| $inner:expr, $make:expr;)*) => {$(
        impl<$($lifetime,)? T: WasmDescribe + Clone> WasmDescribe for $ty {
            const TYPE: Type<'static> = T::TYPE;
        }

        impl<$($lifetime,)? T: IntoWasmAbi + Clone> IntoWasmAbi for $ty {
            type Abi = T::Abi;

            fn into_abi(self) -> T::Abi {
                let $value = self;
                $inner.into_abi()
            }
        }

        impl<$($lifetime,)? T: OptionIntoWasmAbi + Clone> OptionIntoWasmAbi for $ty {
            fn none() -> T::Abi {
                T::none()
            }
        }

        impl<$($lifetime,)? T: FromWasmAbi + Clone> FromWasmAbi for $ty {
            type Abi = T::Abi;

            unsafe fn from_abi(abi: T::Abi) -> Self {
                $make(unsafe { T::from_abi(abi) })
            }

            unsafe fn try_from_abi(abi: T::Abi) -> Result<Self, &'static str> {
                unsafe { T::try_from_abi(abi) }.map($make)
            }
        }

        impl<$($lifetime,)? T: OptionFromWasmAbi + Clone> OptionFromWasmAbi for $ty {
            fn is_none(abi: &T::Abi) -> bool {
                T::is_none(abi)
            }
        }
    )*};
}

whole! {
    [] Rc<T>, |value| Rc::unwrap_or_clone(value), Rc::new;
    [] Arc<T>, |value| Arc::unwrap_or_clone(value), Arc::new;
    ['a] Cow<'a, T>, |value| value.into_owned(), Cow::Owned;
}

/// The function of a closure, which JavaScript keeps.
impl<T: ?Sized + WasmClosure + 'static> WasmDescribeVector for ScopedClosure<'static, T> {
    const VECTOR: Type<'static> = Type::Vec { element: &<Self as WasmDescribe>::TYPE };
}

impl<T: ?Sized + WasmClosure + 'static> IntoParcel for ScopedClosure<'static, T> {
    fn put(self, to: &mut ParcelWriter) {
        to.number(self.into_abi().into());
    }
}
