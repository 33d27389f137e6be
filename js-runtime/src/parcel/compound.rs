//! Options, lists, arrays, tuples, maps and sets: as parts of a parcel, and as parcels of their own.

use super::{FromParcel, IntoParcel, ParcelReader, ParcelWriter, RefIntoParcel, accepted, receive, send, take_each};
use crate::Nullable;
use crate::convert::{
    FromWasmAbi, IntoWasmAbi, MaybeFromWasmAbi, MaybeIntoWasmAbi, OptionFromWasmAbi, OptionIntoWasmAbi, WasmDescribe,
    WasmSlice, agrees,
};
use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;
use wasm_ferry_schema::Type;

/// A value or nothing: 0, or 1 and the value.
macro_rules! absent {
    ($ty:ident, $none:path, $some:path) => {
        impl<T: IntoParcel> IntoParcel for $ty<T> {
            #[inline]
            fn put(self, to: &mut ParcelWriter) {
                match self {
                    $none => to.count(0),
                    $some(value) => {
                        to.count(1);
                        value.put(to);
                    }
                }
            }
        }

        impl<T: RefIntoParcel> RefIntoParcel for $ty<T> {
            #[inline]
            fn put_ref(&self, to: &mut ParcelWriter) {
                match self {
                    $none => to.count(0),
                    $some(value) => {
                        to.count(1);
                        value.put_ref(to);
                    }
                }
            }
        }

        impl<T: FromParcel> FromParcel for $ty<T> {
            #[inline]
            fn take(from: &mut ParcelReader) -> Result<Self, &'static str> {
                if from.count() == 0 { Ok($none) } else { T::take(from).map($some) }
            }
        }

        /// An option of it is a parcel: there are two ways to be nothing.
        impl<T: IntoParcel> MaybeIntoWasmAbi for $ty<T>
        where
            $ty<T>: IntoWasmAbi,
        {
            type MaybeAbi = WasmSlice;

            #[inline]
            fn into_maybe_abi(self) -> WasmSlice {
                send(|to| self.put(to))
            }

            #[inline]
            fn none() -> WasmSlice {
                WasmSlice::NONE
            }
        }

        impl<T: FromParcel> MaybeFromWasmAbi for $ty<T>
        where
            $ty<T>: FromWasmAbi,
        {
            type MaybeAbi = WasmSlice;

            #[inline]
            unsafe fn from_maybe_abi(abi: WasmSlice) -> Self {
                accepted(unsafe { Self::try_from_maybe_abi(abi) })
            }

            #[inline]
            fn is_none(abi: &WasmSlice) -> bool {
                abi.ptr == 0
            }

            #[inline]
            unsafe fn try_from_maybe_abi(abi: WasmSlice) -> Result<Self, &'static str> {
                unsafe { receive(abi, <Self as FromParcel>::take) }
            }
        }
    };
}

absent!(Option, None, Some);
absent!(Nullable, Nullable::Null, Nullable::Value);

const _: () = agrees::<WasmSlice>(&<Option<Option<u32>> as WasmDescribe>::TYPE);
const _: () = agrees::<WasmSlice>(&<Option<Nullable<u32>> as WasmDescribe>::TYPE);

impl<T: IntoParcel> IntoParcel for Vec<T> {
    #[inline]
    fn put(self, to: &mut ParcelWriter) {
        T::put_all(self.into_boxed_slice(), to);
    }
}

impl<T: IntoParcel> IntoParcel for Box<[T]> {
    #[inline]
    fn put(self, to: &mut ParcelWriter) {
        T::put_all(self, to);
    }
}

impl<T: RefIntoParcel> RefIntoParcel for Vec<T> {
    #[inline]
    fn put_ref(&self, to: &mut ParcelWriter) {
        T::put_all_ref(self, to);
    }
}

impl<T: FromParcel> FromParcel for Vec<T> {
    #[inline]
    fn take(from: &mut ParcelReader) -> Result<Self, &'static str> {
        T::take_all(from)
    }
}

impl<T: FromParcel> FromParcel for Box<[T]> {
    #[inline]
    fn take(from: &mut ParcelReader) -> Result<Self, &'static str> {
        T::take_all(from).map(Vec::into_boxed_slice)
    }
}

/// As many elements as the type says; the glue has counted them.
impl<T: IntoParcel, const N: usize> IntoParcel for [T; N] {
    #[inline]
    fn put(self, to: &mut ParcelWriter) {
        T::put_all(Box::new(self), to);
    }
}

impl<T: RefIntoParcel, const N: usize> RefIntoParcel for [T; N] {
    #[inline]
    fn put_ref(&self, to: &mut ParcelWriter) {
        T::put_all_ref(self, to);
    }
}

impl<T: FromParcel, const N: usize> FromParcel for [T; N] {
    #[inline]
    fn take(from: &mut ParcelReader) -> Result<Self, &'static str> {
        T::take_all(from)?
            .try_into()
            .map_err(|_| "expected an array of another length: pass as many elements as the type has")
    }
}

/// A part that is a value of its own kind of collection: entries or elements, one after the other.
macro_rules! collections {
    ($([$($bound:tt)*] $ty:ident<$($part:ident),*> = |$entry:ident, $to:ident| $put:expr, |$from:ident| $take:expr;)*) => {$(
        impl<$($part: IntoParcel),*> IntoParcel for $ty<$($part),*> {
            #[inline]
            fn put(self, $to: &mut ParcelWriter) {
                $to.count(self.len());
                self.into_iter().for_each(|$entry| $put);
            }
        }

        impl<$($part: FromParcel),*> FromParcel for $ty<$($part),*> where $($bound)* {
            #[inline]
            fn take($from: &mut ParcelReader) -> Result<Self, &'static str> {
                let count = $from.count();
                Ok($take(count)?.into_iter().collect())
            }
        }
    )*};
}

collections! {
    [K: Ord] BTreeMap<K, V> = |entry, to| entry.put(to), |from| |count| take_each::<(K, V)>(count, from);
    [T: Ord] BTreeSet<T> = |entry, to| entry.put(to), |from| |count| take_each::<T>(count, from);
}

#[cfg(feature = "std")]
use std::collections::{HashMap, HashSet};

#[cfg(feature = "std")]
macro_rules! hashed {
    ($HashMap:ident, $HashSet:ident) => {
        impl<K: IntoParcel, V: IntoParcel, S> IntoParcel for $HashMap<K, V, S> {
            #[inline]
            fn put(self, to: &mut ParcelWriter) {
                to.count(self.len());
                self.into_iter().for_each(|entry| entry.put(to));
            }
        }

        impl<T: IntoParcel, S> IntoParcel for $HashSet<T, S> {
            #[inline]
            fn put(self, to: &mut ParcelWriter) {
                to.count(self.len());
                self.into_iter().for_each(|item| item.put(to));
            }
        }

        impl<K, V, S> FromParcel for $HashMap<K, V, S>
        where
            K: FromParcel + Eq + core::hash::Hash,
            V: FromParcel,
            S: core::hash::BuildHasher + Default,
        {
            #[inline]
            fn take(from: &mut ParcelReader) -> Result<Self, &'static str> {
                let count = from.count();
                Ok(take_each::<(K, V)>(count, from)?.into_iter().collect())
            }
        }

        impl<T, S> FromParcel for $HashSet<T, S>
        where
            T: FromParcel + Eq + core::hash::Hash,
            S: core::hash::BuildHasher + Default,
        {
            #[inline]
            fn take(from: &mut ParcelReader) -> Result<Self, &'static str> {
                let count = from.count();
                Ok(take_each::<T>(count, from)?.into_iter().collect())
            }
        }
    };
}

#[cfg(feature = "std")]
hashed!(HashMap, HashSet);

// As maps and sets, in their order.
#[cfg(feature = "indexmap")]
use indexmap::{IndexMap, IndexSet};

#[cfg(feature = "indexmap")]
hashed!(IndexMap, IndexSet);

/// Tuples: their parts, in order.
macro_rules! tuples {
    ($([$($ty:ident $name:ident)+])*) => {$(
        impl<$($ty: IntoParcel),+> IntoParcel for ($($ty,)+) {
            #[inline]
            fn put(self, to: &mut ParcelWriter) {
                let ($($name,)+) = self;
                $($name.put(to);)+
            }
        }

        impl<$($ty: RefIntoParcel),+> RefIntoParcel for ($($ty,)+) {
            #[inline]
            fn put_ref(&self, to: &mut ParcelWriter) {
                let ($($name,)+) = self;
                $($name.put_ref(to);)+
            }
        }

        impl<$($ty: FromParcel),+> FromParcel for ($($ty,)+) {
            #[inline]
            fn take(from: &mut ParcelReader) -> Result<Self, &'static str> {
                // All are taken before one is refused.
                $(let $name = $ty::take(from);)+
                Ok(($($name?,)+))
            }
        }

        whole! { [$($ty),+] [] [] ($($ty,)+) = Type::Tuple { parts: &[$($ty::TYPE),+] }; }
    )*};
}

/// What crosses as a parcel of its own: the description and the conversions.
///
/// Shape: type parameters that are parts; other parameters; bounds for what comes from JavaScript; type; description.
macro_rules! whole {
    ($([$($part:ident),+] [$($other:tt)*] [$($bound:tt)*] $ty:ty = $description:expr;)*) => {$(
        impl<$($part: WasmDescribe,)+ $($other)*> WasmDescribe for $ty {
            const TYPE: Type<'static> = $description;
        }

        impl<$($part: IntoParcel,)+ $($other)*> IntoWasmAbi for $ty {
            type Abi = WasmSlice;

            #[inline]
            fn into_abi(self) -> WasmSlice {
                send(|to| self.put(to))
            }
        }

        impl<$($part: IntoParcel,)+ $($other)*> OptionIntoWasmAbi for $ty {
            #[inline]
            fn none() -> WasmSlice {
                WasmSlice::NONE
            }
        }

        impl<$($part: FromParcel,)+ $($other)*> FromWasmAbi for $ty
        where
            $($bound)*
        {
            type Abi = WasmSlice;

            #[inline]
            unsafe fn from_abi(abi: WasmSlice) -> Self {
                accepted(unsafe { Self::try_from_abi(abi) })
            }

            #[inline]
            unsafe fn try_from_abi(abi: WasmSlice) -> Result<Self, &'static str> {
                unsafe { receive(abi, <Self as FromParcel>::take) }
            }
        }

        impl<$($part: FromParcel,)+ $($other)*> OptionFromWasmAbi for $ty
        where
            $($bound)*
        {
            #[inline]
            fn is_none(abi: &WasmSlice) -> bool {
                abi.ptr == 0
            }
        }
    )*};
}

whole! {
    [T] [const N: usize] [] [T; N] = Type::Array { element: &T::TYPE, length: N as u32 };
    [K, V] [] [K: Ord] BTreeMap<K, V> = Type::Map { key: &K::TYPE, value: &V::TYPE };
    [T] [] [T: Ord] BTreeSet<T> = Type::Set { element: &T::TYPE };
}

#[cfg(feature = "std")]
whole! {
    [K, V] [S] [K: Eq + core::hash::Hash, S: core::hash::BuildHasher + Default] HashMap<K, V, S>
        = Type::Map { key: &K::TYPE, value: &V::TYPE };
    [T] [S] [T: Eq + core::hash::Hash, S: core::hash::BuildHasher + Default] HashSet<T, S>
        = Type::Set { element: &T::TYPE };
}

#[cfg(feature = "indexmap")]
whole! {
    [K, V] [S] [K: Eq + core::hash::Hash, S: core::hash::BuildHasher + Default] IndexMap<K, V, S>
        = Type::Map { key: &K::TYPE, value: &V::TYPE };
    [T] [S] [T: Eq + core::hash::Hash, S: core::hash::BuildHasher + Default] IndexSet<T, S>
        = Type::Set { element: &T::TYPE };
}

tuples! {
    [A a]
    [A a B b]
    [A a B b C c]
    [A a B b C c D d]
    [A a B b C c D d E e]
    [A a B b C c D d E e F f]
    [A a B b C c D d E e F f G g]
    [A a B b C c D d E e F f G g H h]
    [A a B b C c D d E e F f G g H h I i]
    [A a B b C c D d E e F f G g H h I i J j]
    [A a B b C c D d E e F f G g H h I i J j K k]
    [A a B b C c D d E e F f G g H h I i J j K k L l]
}

const _: () = agrees::<WasmSlice>(&<(u8, Vec<bool>) as WasmDescribe>::TYPE);
const _: () = agrees::<WasmSlice>(&<Option<[char; 2]> as WasmDescribe>::TYPE);
const _: () = agrees::<WasmSlice>(&<BTreeMap<u8, BTreeSet<u8>> as WasmDescribe>::TYPE);
