//! Parts that cross as a part that is akin to them: other lists as lists, numbers that are not zero as numbers.

use super::{FromParcel, IntoParcel, ParcelReader, ParcelWriter};
use crate::convert::{
    FromWasmAbi, IntoWasmAbi, VectorFromWasmAbi, VectorIntoWasmAbi, WasmDescribe, WasmDescribeVector,
};
use alloc::boxed::Box;
use alloc::collections::{BinaryHeap, LinkedList, VecDeque};
use alloc::vec::Vec;
use core::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64, NonZeroUsize,
};
use wasm_ferry_schema::Type;

/// A list in another order, or with other ends.
macro_rules! lists {
    ($($ty:ident: [$($bound:ident)*];)*) => {$(
        impl<T: WasmDescribeVector> WasmDescribe for $ty<T> {
            const TYPE: Type<'static> = T::VECTOR;
        }

        impl<T: WasmDescribeVector> WasmDescribeVector for $ty<T> {
            const VECTOR: Type<'static> = Type::Vec { element: &T::VECTOR };
        }

        impl<T: VectorIntoWasmAbi> IntoWasmAbi for $ty<T> {
            type Abi = T::Abi;

            fn into_abi(self) -> T::Abi {
                T::vector_into_abi(self.into_iter().collect())
            }
        }

        impl<T: VectorFromWasmAbi $(+ $bound)*> FromWasmAbi for $ty<T> {
            type Abi = T::Abi;

            unsafe fn from_abi(abi: T::Abi) -> Self {
                unsafe { T::vector_from_abi(abi) }.into_vec().into_iter().collect()
            }

            unsafe fn try_from_abi(abi: T::Abi) -> Result<Self, &'static str> {
                Ok(unsafe { T::try_vector_from_abi(abi) }?.into_vec().into_iter().collect())
            }
        }

        impl<T: IntoParcel> IntoParcel for $ty<T> {
            #[inline]
            fn put(self, to: &mut ParcelWriter) {
                T::put_all(self.into_iter().collect(), to);
            }
        }

        impl<T: FromParcel $(+ $bound)*> FromParcel for $ty<T> {
            #[inline]
            fn take(from: &mut ParcelReader) -> Result<Self, &'static str> {
                T::take_all(from).map(|items| items.into_iter().collect())
            }
        }
    )*};
}

lists! {
    VecDeque: [];
    LinkedList: [];
    BinaryHeap: [Ord];
}

/// A number that is not zero.
macro_rules! nonzero {
    ($($ty:ident: $number:ty;)*) => {$(
        impl WasmDescribe for $ty {
            const TYPE: Type<'static> = <$number>::TYPE;
        }

        impl WasmDescribeVector for $ty {
            const VECTOR: Type<'static> = <$number>::VECTOR;
        }

        impl IntoParcel for $ty {
            #[inline]
            fn put(self, to: &mut ParcelWriter) {
                self.get().put(to);
            }

            #[inline]
            fn put_all(items: Box<[Self]>, to: &mut ParcelWriter) {
                <$number>::put_all(items.iter().map(|item| item.get()).collect(), to);
            }
        }

        impl FromParcel for $ty {
            #[inline]
            fn take(from: &mut ParcelReader) -> Result<Self, &'static str> {
                $ty::new(<$number>::take(from)?).ok_or("expected a number that is not 0, found 0")
            }

            #[inline]
            fn take_all(from: &mut ParcelReader) -> Result<Vec<Self>, &'static str> {
                let numbers = <$number>::take_all(from)?.into_iter();
                numbers.map(|number| $ty::new(number).ok_or("expected numbers that are not 0, found 0")).collect()
            }
        }
    )*};
}

nonzero! {
    NonZeroI8: i8;
    NonZeroU8: u8;
    NonZeroI16: i16;
    NonZeroU16: u16;
    NonZeroI32: i32;
    NonZeroU32: u32;
    NonZeroI64: i64;
    NonZeroU64: u64;
    NonZeroUsize: usize;
}
