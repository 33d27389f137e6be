//! Vectors and slices whose elements have no typed array: parcels.

use super::{FromParcel, IntoParcel, RefIntoParcel, accepted, receive, send};
use crate::convert::{
    VectorFromWasmAbi, VectorIntoWasmAbi, VectorRefFromWasmAbi, VectorRefIntoWasmAbi, WasmDescribe, WasmDescribeVector,
    WasmSlice,
};
use crate::rt::marker::{ErasableGeneric, VectorRefIntoWasmAbiSealed};
use crate::{JsValue, Nullable};
use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::rc::Rc;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use wasm_ferry_schema::Type;

/// Vectors and slices of a type that can be a part.
///
/// Shape: a parcel that holds a list.
/// Example: `vectors_of! { [T] Option<T> }` is for `T` that can be parts; `into` before it leaves out what comes from
/// JavaScript, and `ref` what stays Rust's.
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_vectors_of {
    (@describe [$($part:ident),*] [$($other:tt)*] $ty:ty) => {
        impl<$($part: $crate::convert::WasmDescribe + $crate::convert::WasmDescribeVector,)* $($other)*>
            $crate::convert::WasmDescribeVector for $ty {
            const VECTOR: $crate::__rt::schema::Type<'static> =
                $crate::__rt::schema::Type::Vec { element: &<$ty as $crate::convert::WasmDescribe>::TYPE };
        }
    };
    (@into [$($part:ident),*] [$($other:tt)*] $ty:ty) => {
        impl<$($part: $crate::convert::IntoParcel,)* $($other)*> $crate::convert::VectorIntoWasmAbi for $ty {
            type Abi = $crate::convert::WasmSlice;

            #[inline]
            fn vector_into_abi(__ferry_vector: $crate::__rt::alloc::boxed::Box<[Self]>) -> $crate::convert::WasmSlice {
                $crate::__rt::send_list(__ferry_vector)
            }
        }
    };
    (@ref [$($part:ident),*] [$($other:tt)*] $ty:ty) => {
        impl<$($part: $crate::convert::RefIntoParcel,)* $($other)*> $crate::__rt::marker::VectorRefIntoWasmAbiSealed
            for $ty
        {
        }

        impl<$($part: $crate::convert::RefIntoParcel,)* $($other)*> $crate::convert::VectorRefIntoWasmAbi for $ty {
            #[inline]
            fn slice_into_abi(__ferry_vector: &[Self]) -> $crate::convert::WasmSlice {
                $crate::__rt::send_slice(__ferry_vector)
            }
        }
    };
    (@from [$($part:ident),*] [$($other:tt)*] [$($bound:tt)*] $ty:ty) => {
        impl<$($part: $crate::convert::FromParcel,)* $($other)*> $crate::convert::VectorFromWasmAbi for $ty
        where
            $($bound)*
        {
            type Abi = $crate::convert::WasmSlice;

            #[inline]
            unsafe fn vector_from_abi(__ferry_abi: Self::Abi) -> $crate::__rt::alloc::boxed::Box<[Self]> {
                unsafe { $crate::__rt::receive_list(__ferry_abi) }
            }

            #[inline]
            unsafe fn try_vector_from_abi(
                __ferry_abi: Self::Abi,
            ) -> $crate::__rt::core::result::Result<$crate::__rt::alloc::boxed::Box<[Self]>, &'static str> {
                unsafe { $crate::__rt::try_receive_list(__ferry_abi) }
            }
        }

        impl<$($part: $crate::convert::FromParcel,)* $($other)*> $crate::convert::VectorRefFromWasmAbi for $ty
        where
            $($bound)*
        {
            type Anchor = $crate::__rt::alloc::boxed::Box<[Self]>;
            type LongAnchor = $crate::__rt::alloc::boxed::Box<[Self]>;

            #[inline]
            unsafe fn try_vector_ref_from_abi(
                __ferry_abi: $crate::convert::WasmSlice,
            ) -> $crate::__rt::core::result::Result<Self::Anchor, &'static str> {
                unsafe { $crate::__rt::try_receive_list(__ferry_abi) }
            }

            #[inline]
            unsafe fn try_vector_long_ref_from_abi(
                __ferry_abi: $crate::convert::WasmSlice,
            ) -> $crate::__rt::core::result::Result<Self::LongAnchor, &'static str> {
                unsafe { $crate::__rt::try_receive_list(__ferry_abi) }
            }
        }
    };
    // What stays Rust's is given away, and comes from JavaScript.
    (all [$($part:ident),*] [$($other:tt)*] [$($bound:tt)*] $ty:ty) => {
        $crate::__ferry_vectors_of! { @describe [$($part),*] [$($other)*] $ty }
        $crate::__ferry_vectors_of! { @into [$($part),*] [$($other)*] $ty }
        $crate::__ferry_vectors_of! { @ref [$($part),*] [$($other)*] $ty }
        $crate::__ferry_vectors_of! { @from [$($part),*] [$($other)*] [$($bound)*] $ty }
    };
    // Only whole.
    (owned [$($part:ident),*] [$($other:tt)*] [$($bound:tt)*] $ty:ty) => {
        $crate::__ferry_vectors_of! { @describe [$($part),*] [$($other)*] $ty }
        $crate::__ferry_vectors_of! { @into [$($part),*] [$($other)*] $ty }
        $crate::__ferry_vectors_of! { @from [$($part),*] [$($other)*] [$($bound)*] $ty }
    };
    // Only towards JavaScript.
    (lent [$($part:ident),*] [$($other:tt)*] $ty:ty) => {
        $crate::__ferry_vectors_of! { @describe [$($part),*] [$($other)*] $ty }
        $crate::__ferry_vectors_of! { @into [$($part),*] [$($other)*] $ty }
        $crate::__ferry_vectors_of! { @ref [$($part),*] [$($other)*] $ty }
    };
}

/// Makes a type whose one word is a `u32` a part of parcels, and its vectors parcels.
///
/// Example: `word_part! { Mode }`.
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_word_part {
    ($ty:ty) => {
        impl $crate::convert::IntoParcel for $ty {
            #[inline]
            fn put(self, to: &mut $crate::convert::ParcelWriter) {
                to.number($crate::__rt::core::convert::From::from($crate::__rt::IntoWasmAbi::into_abi(self)));
            }
        }

        impl $crate::convert::FromParcel for $ty {
            #[inline]
            fn take(
                from: &mut $crate::convert::ParcelReader,
            ) -> $crate::__rt::core::result::Result<$ty, &'static $crate::__rt::core::primitive::str> {
                unsafe { <$ty as $crate::__rt::FromWasmAbi>::try_from_abi(from.number() as _) }
            }
        }

        $crate::__rt::vectors_of! { owned [] [] [] $ty }
    };
}

use crate::__ferry_vectors_of as vectors_of;

macro_rules! each {
    ($kind:ident: $([$($part:ident),*] [$($other:tt)*] [$($bound:tt)*] $ty:ty;)*) => {$(
        vectors_of! { $kind [$($part),*] [$($other)*] [$($bound)*] $ty }
    )*};
}

each! { all:
    [] [] [] ();
    [] [] [] bool;
    [] [] [] char;
    [] [] [] i128;
    [] [] [] u128;
    [] [] [] String;
    [] [] [] Box<str>;
    [] [] [] Rc<str>;
    [] [] [] Arc<str>;
    [] ['a] [] Cow<'a, str>;
    [T] [] [] Option<T>;
    [T] [] [] Nullable<T>;
    [T] [] [] Vec<T>;
    [T] [const N: usize] [] [T; N];
    [A] [] [] (A,);
    [A, B] [] [] (A, B);
    [A, B, C] [] [] (A, B, C);
    [A, B, C, D] [] [] (A, B, C, D);
    [A, B, C, D, E] [] [] (A, B, C, D, E);
    [A, B, C, D, E, F] [] [] (A, B, C, D, E, F);
    [A, B, C, D, E, F, G] [] [] (A, B, C, D, E, F, G);
    [A, B, C, D, E, F, G, H] [] [] (A, B, C, D, E, F, G, H);
    [A, B, C, D, E, F, G, H, I] [] [] (A, B, C, D, E, F, G, H, I);
    [A, B, C, D, E, F, G, H, I, J] [] [] (A, B, C, D, E, F, G, H, I, J);
    [A, B, C, D, E, F, G, H, I, J, K] [] [] (A, B, C, D, E, F, G, H, I, J, K);
    [A, B, C, D, E, F, G, H, I, J, K, L] [] [] (A, B, C, D, E, F, G, H, I, J, K, L);
}

each! { owned:
    [T] [] [] Box<[T]>;
    [K, V] [] [K: Ord] BTreeMap<K, V>;
    [T] [] [T: Ord] BTreeSet<T>;
}

#[cfg(feature = "std")]
each! { owned:
    [K, V] [S] [K: Eq + core::hash::Hash, S: core::hash::BuildHasher + Default] std::collections::HashMap<K, V, S>;
    [T] [S] [T: Eq + core::hash::Hash, S: core::hash::BuildHasher + Default] std::collections::HashSet<T, S>;
}

#[cfg(feature = "indexmap")]
each! { owned:
    [K, V] [S] [K: Eq + core::hash::Hash, S: core::hash::BuildHasher + Default] indexmap::IndexMap<K, V, S>;
    [T] [S] [T: Eq + core::hash::Hash, S: core::hash::BuildHasher + Default] indexmap::IndexSet<T, S>;
}

vectors_of! { lent [] ['a] &'a str }
vectors_of! { lent [] ['a] &'a String }

/// Handles: `JsValue`, imported types, `JsError`.
#[diagnostic::do_not_recommend]
impl<T: ErasableGeneric<Repr = JsValue> + WasmDescribe> WasmDescribeVector for T {
    const VECTOR: Type<'static> = Type::Vec { element: &T::TYPE };
}

#[diagnostic::do_not_recommend]
impl<T: ErasableGeneric<Repr = JsValue> + WasmDescribe> VectorIntoWasmAbi for T {
    type Abi = WasmSlice;

    #[inline]
    fn vector_into_abi(vector: Box<[T]>) -> WasmSlice {
        send_list(vector)
    }
}

#[diagnostic::do_not_recommend]
impl<T: ErasableGeneric<Repr = JsValue> + WasmDescribe> VectorRefIntoWasmAbiSealed for T {}

#[diagnostic::do_not_recommend]
impl<T: ErasableGeneric<Repr = JsValue> + WasmDescribe> VectorRefIntoWasmAbi for T {
    #[inline]
    fn slice_into_abi(vector: &[T]) -> WasmSlice {
        send_slice(vector)
    }
}

#[diagnostic::do_not_recommend]
impl<T: ErasableGeneric<Repr = JsValue> + WasmDescribe> VectorFromWasmAbi for T {
    type Abi = WasmSlice;

    #[inline]
    unsafe fn vector_from_abi(abi: WasmSlice) -> Box<[T]> {
        unsafe { receive_list(abi) }
    }
}

#[diagnostic::do_not_recommend]
impl<T: ErasableGeneric<Repr = JsValue> + WasmDescribe> VectorRefFromWasmAbi for T {
    type Anchor = Box<[T]>;
    type LongAnchor = Box<[T]>;

    #[inline]
    unsafe fn try_vector_ref_from_abi(abi: WasmSlice) -> Result<Box<[T]>, &'static str> {
        unsafe { try_receive_list(abi) }
    }

    #[inline]
    unsafe fn try_vector_long_ref_from_abi(abi: WasmSlice) -> Result<Box<[T]>, &'static str> {
        unsafe { try_receive_list(abi) }
    }
}

/// A parcel that holds a list.
#[inline]
pub fn send_list<T: IntoParcel>(items: Box<[T]>) -> WasmSlice {
    send(|to| T::put_all(items, to))
}

/// A parcel that holds a list whose elements stay Rust's.
#[inline]
pub fn send_slice<T: RefIntoParcel>(items: &[T]) -> WasmSlice {
    send(|to| T::put_all_ref(items, to))
}

/// The list in a parcel.
///
/// # Safety
/// The parcel comes from the glue, holds a list of `T`, and is used once.
#[inline]
pub unsafe fn try_receive_list<T: FromParcel>(abi: WasmSlice) -> Result<Box<[T]>, &'static str> {
    unsafe { receive(abi, T::take_all) }.map(Vec::into_boxed_slice)
}

/// The list in a parcel; one that is refused is thrown about.
///
/// # Safety
/// As for [`try_receive_list`].
#[inline]
pub unsafe fn receive_list<T: FromParcel>(abi: WasmSlice) -> Box<[T]> {
    accepted(unsafe { try_receive_list(abi) })
}
