//! Slices and vectors of numbers: typed arrays in JavaScript.

use super::{
    FromWasmAbi, IntoWasmAbi, LongRefFromWasmAbi, LongRefMutFromWasmAbi, OptionFromWasmAbi, OptionIntoWasmAbi,
    RefFromWasmAbi, RefMutFromWasmAbi, VectorFromWasmAbi, VectorIntoWasmAbi, WasmDescribe, WasmDescribeVector,
    WasmMutSlice, WasmSlice, agrees,
};
use super::{VectorRefFromWasmAbi, VectorRefIntoWasmAbi, nullable::nullable};
use crate::__rt::marker::VectorRefIntoWasmAbiSealed;
use crate::rt::guards;
use crate::{JsValue, intrinsics};
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::marker::PhantomData;
use core::mem::{ManuallyDrop, MaybeUninit};
use core::ops::{Deref, DerefMut};
use wasm_ferry_schema::Type;

/// Elements that the glue owns and keeps until the call returns.
pub struct SliceAnchor<T> {
    slice: WasmSlice,
    element: PhantomData<*const T>,
}

impl<T> Deref for SliceAnchor<T> {
    type Target = [T];

    #[inline]
    fn deref(&self) -> &[T] {
        unsafe { core::slice::from_raw_parts(self.slice.ptr as usize as *const T, self.slice.len as usize) }
    }
}

/// Elements that the glue owns and that are copied back to the JavaScript array they came from.
///
/// The copy is made when the anchor is dropped, if the glue passed the array; else the glue makes it after the call.
pub struct SliceMutAnchor<T> {
    elements: SliceAnchor<T>,
    array: JsValue,
    noted: bool,
}

/// Gives up the array's handle.
#[inline]
unsafe fn release(array: u32) {
    drop(unsafe { JsValue::from_index(array) });
}

impl<T> Deref for SliceMutAnchor<T> {
    type Target = [T];

    #[inline]
    fn deref(&self) -> &[T] {
        &self.elements
    }
}

impl<T> DerefMut for SliceMutAnchor<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut [T] {
        let WasmSlice { ptr, len } = self.elements.slice;
        unsafe { core::slice::from_raw_parts_mut(ptr as usize as *mut T, len as usize) }
    }
}

impl<T> Drop for SliceMutAnchor<T> {
    #[inline]
    fn drop(&mut self) {
        if self.array.index() != JsValue::UNDEFINED.index() {
            let bytes = core::mem::size_of_val::<[T]>(self);
            let address = self.elements.slice.ptr as usize as *const u8;
            intrinsics::copy_to_array(unsafe { core::slice::from_raw_parts(address, bytes) }, &self.array);
            if self.noted {
                guards::finish(self.array.index());
            }
        }
    }
}

/// Elements of an `async` function, copied back to the JavaScript array they came from when the function has completed.
pub struct SliceMutCopy<T> {
    elements: Vec<T>,
    array: JsValue,
}

impl<T> Deref for SliceMutCopy<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.elements
    }
}

impl<T> DerefMut for SliceMutCopy<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.elements
    }
}

impl<T> Drop for SliceMutCopy<T> {
    fn drop(&mut self) {
        let bytes = core::mem::size_of_val::<[T]>(self);
        let address = self.elements.as_ptr().cast();
        intrinsics::copy_to_array(unsafe { core::slice::from_raw_parts(address, bytes) }, &self.array);
    }
}

impl<T: WasmDescribe> WasmDescribe for [T] {
    const TYPE: Type<'static> = Type::Slice { element: &T::TYPE };
}

/// Shape: two words, address and length.
/// Units: `len` counts elements.
/// Ownership: as [`VectorRefIntoWasmAbi`] says.
impl<T: VectorRefIntoWasmAbi> IntoWasmAbi for &[T] {
    type Abi = WasmSlice;

    #[inline]
    fn into_abi(self) -> WasmSlice {
        T::slice_into_abi(self)
    }
}

impl<T: VectorRefIntoWasmAbi> OptionIntoWasmAbi for &[T] {
    #[inline]
    fn none() -> WasmSlice {
        WasmSlice::NONE
    }
}

impl<T: VectorRefFromWasmAbi> RefFromWasmAbi for [T] {
    type Abi = WasmSlice;
    type Anchor = T::Anchor;

    #[inline]
    unsafe fn ref_from_abi(abi: WasmSlice) -> T::Anchor {
        crate::parcel::accepted(unsafe { T::try_vector_ref_from_abi(abi) })
    }

    #[inline]
    unsafe fn try_ref_from_abi(abi: WasmSlice) -> Result<T::Anchor, &'static str> {
        unsafe { T::try_vector_ref_from_abi(abi) }
    }
}

/// As above, but owned, because the function goes on after the call.
impl<T: VectorRefFromWasmAbi> LongRefFromWasmAbi for [T] {
    type Abi = WasmSlice;
    type Anchor = T::LongAnchor;

    #[inline]
    unsafe fn long_ref_from_abi(abi: WasmSlice) -> T::LongAnchor {
        crate::parcel::accepted(unsafe { T::try_vector_long_ref_from_abi(abi) })
    }

    #[inline]
    unsafe fn try_long_ref_from_abi(abi: WasmSlice) -> Result<T::LongAnchor, &'static str> {
        unsafe { T::try_vector_long_ref_from_abi(abi) }
    }
}

/// Memory that may hold anything crosses as what it may hold.
impl<T: WasmDescribe> WasmDescribe for MaybeUninit<T> {
    const TYPE: Type<'static> = T::TYPE;
}

nullable! { @into [T: VectorRefIntoWasmAbi] &[T] }
nullable! { @into [T: VectorIntoWasmAbi<Abi = WasmSlice>] Vec<T> }
nullable! { @from [T: VectorFromWasmAbi<Abi = WasmSlice>] Vec<T> }
nullable! { @into [T: VectorIntoWasmAbi<Abi = WasmSlice>] Box<[T]> }
nullable! { @from [T: VectorFromWasmAbi<Abi = WasmSlice>] Box<[T]> }

impl<T: WasmDescribeVector> WasmDescribe for Vec<T> {
    const TYPE: Type<'static> = T::VECTOR;
}

impl<T: WasmDescribeVector> WasmDescribe for Box<[T]> {
    const TYPE: Type<'static> = T::VECTOR;
}

impl<T: VectorIntoWasmAbi> IntoWasmAbi for Box<[T]> {
    type Abi = T::Abi;

    #[inline]
    fn into_abi(self) -> T::Abi {
        T::vector_into_abi(self)
    }
}

impl<T: VectorIntoWasmAbi<Abi = WasmSlice>> OptionIntoWasmAbi for Box<[T]> {
    #[inline]
    fn none() -> WasmSlice {
        WasmSlice::NONE
    }
}

impl<T: VectorFromWasmAbi> FromWasmAbi for Box<[T]> {
    type Abi = T::Abi;

    #[inline]
    unsafe fn from_abi(abi: T::Abi) -> Self {
        unsafe { T::vector_from_abi(abi) }
    }

    #[inline]
    unsafe fn try_from_abi(abi: T::Abi) -> Result<Self, &'static str> {
        unsafe { T::try_vector_from_abi(abi) }
    }
}

impl<T: VectorFromWasmAbi<Abi = WasmSlice>> OptionFromWasmAbi for Box<[T]> {
    #[inline]
    fn is_none(abi: &WasmSlice) -> bool {
        abi.ptr == 0
    }
}

impl<T: VectorIntoWasmAbi> IntoWasmAbi for Vec<T> {
    type Abi = T::Abi;

    #[inline]
    fn into_abi(self) -> T::Abi {
        T::vector_into_abi(self.into_boxed_slice())
    }
}

impl<T: VectorIntoWasmAbi<Abi = WasmSlice>> OptionIntoWasmAbi for Vec<T> {
    #[inline]
    fn none() -> WasmSlice {
        WasmSlice::NONE
    }
}

impl<T: VectorFromWasmAbi> FromWasmAbi for Vec<T> {
    type Abi = T::Abi;

    #[inline]
    unsafe fn from_abi(abi: T::Abi) -> Self {
        unsafe { T::vector_from_abi(abi) }.into_vec()
    }

    #[inline]
    unsafe fn try_from_abi(abi: T::Abi) -> Result<Self, &'static str> {
        unsafe { T::try_vector_from_abi(abi) }.map(<[T]>::into_vec)
    }
}

impl<T: VectorFromWasmAbi<Abi = WasmSlice>> OptionFromWasmAbi for Vec<T> {
    #[inline]
    fn is_none(abi: &WasmSlice) -> bool {
        abi.ptr == 0
    }
}

/// A number in a typed array; and memory for one.
#[diagnostic::on_unimplemented(message = "`{Self}` is not an element of a typed array")]
pub trait Element: Clone + WasmDescribeVector + WasmDescribe {}

#[diagnostic::do_not_recommend]
impl<T: Element> RefMutFromWasmAbi for [T] {
    type Abi = WasmMutSlice;
    type Anchor = SliceMutAnchor<T>;

    #[inline]
    unsafe fn ref_mut_from_abi(abi: WasmMutSlice) -> Self::Anchor {
        let elements = SliceAnchor { slice: abi.slice, element: PhantomData };
        let noted = abi.array != 0 && unsafe { guards::begin(abi.array, release) };
        SliceMutAnchor { elements, array: unsafe { JsValue::from_index(abi.array) }, noted }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Element> LongRefMutFromWasmAbi for [T] {
    type Abi = WasmMutSlice;
    type Anchor = SliceMutCopy<T>;

    unsafe fn try_long_ref_mut_from_abi(abi: WasmMutSlice) -> Result<Self::Anchor, &'static str> {
        let lent = SliceAnchor::<T> { slice: abi.slice, element: PhantomData };
        Ok(SliceMutCopy { elements: lent.to_vec(), array: unsafe { JsValue::from_index(abi.array) } })
    }
}

/// As for a shared slice, and JavaScript may write; nothing is copied back, so there is no array.
#[diagnostic::do_not_recommend]
impl<T: Element> IntoWasmAbi for &mut [T] {
    type Abi = WasmMutSlice;

    #[inline]
    fn into_abi(self) -> WasmMutSlice {
        WasmMutSlice { slice: WasmSlice::new(self.as_mut_ptr(), self.len()), array: 0 }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Element> OptionIntoWasmAbi for &mut [T] {
    #[inline]
    fn none() -> WasmMutSlice {
        WasmMutSlice { slice: WasmSlice::NONE, array: 0 }
    }
}

// What crosses is the same for all elements, and so is its layout.
const _: () = agrees::<WasmSlice>(&<&[u8] as WasmDescribe>::TYPE);
const _: () = agrees::<WasmSlice>(&<Vec<u8> as WasmDescribe>::TYPE);
const _: () = agrees::<WasmSlice>(&<Option<Vec<u8>> as WasmDescribe>::TYPE);
const _: () = agrees::<WasmMutSlice>(&<&mut [u8] as WasmDescribe>::TYPE);
const _: () = agrees::<WasmMutSlice>(&<Option<&mut [u8]> as WasmDescribe>::TYPE);

/// Element types, with their descriptions.
macro_rules! elements {
    ($($ty:ty = $tag:ident;)*) => {$(
        impl WasmDescribeVector for $ty {
            const VECTOR: Type<'static> = Type::Vec { element: &Type::$tag };
        }

        // Shape: two words, address and length.
        // Units: `len` counts elements.
        // Ownership: the glue's; valid for the call. Copied if the function goes on after it.
        impl VectorRefFromWasmAbi for $ty {
            type Anchor = SliceAnchor<$ty>;
            type LongAnchor = Vec<$ty>;

            #[inline]
            unsafe fn try_vector_ref_from_abi(abi: WasmSlice) -> Result<Self::Anchor, &'static str> {
                Ok(SliceAnchor { slice: abi, element: PhantomData })
            }

            #[inline]
            unsafe fn try_vector_long_ref_from_abi(abi: WasmSlice) -> Result<Self::LongAnchor, &'static str> {
                Ok(SliceAnchor::<$ty> { slice: abi, element: PhantomData }.to_vec())
            }
        }

        impl Element for $ty {}

        // A view into linear memory, valid until the import returns or memory grows.
        impl VectorRefIntoWasmAbiSealed for $ty {}

        impl VectorRefIntoWasmAbi for $ty {
            #[inline]
            fn slice_into_abi(slice: &[$ty]) -> WasmSlice {
                WasmSlice::new(slice.as_ptr(), slice.len())
            }
        }

        // Shape: two words, address and length; capacity equals length.
        // Ownership: the receiver frees the elements, with the alignment of one.
        impl VectorIntoWasmAbi for $ty {
            type Abi = WasmSlice;

            #[inline]
            fn vector_into_abi(vector: Box<[$ty]>) -> WasmSlice {
                let vector = ManuallyDrop::new(vector);
                WasmSlice::new(vector.as_ptr(), vector.len())
            }
        }

        impl VectorFromWasmAbi for $ty {
            type Abi = WasmSlice;

            #[inline]
            unsafe fn vector_from_abi(abi: WasmSlice) -> Box<[$ty]> {
                let length = abi.len as usize;
                unsafe { Vec::from_raw_parts(abi.ptr as usize as *mut $ty, length, length) }.into_boxed_slice()
            }
        }
    )*};
}

// On a host whose addresses are wider nothing crosses: the description is all that matters there.
elements! {
    isize = Isize;
    usize = Usize;
    MaybeUninit<i8> = I8;
    MaybeUninit<u8> = U8;
    MaybeUninit<i16> = I16;
    MaybeUninit<u16> = U16;
    MaybeUninit<i32> = I32;
    MaybeUninit<u32> = U32;
    MaybeUninit<i64> = I64;
    MaybeUninit<u64> = U64;
    MaybeUninit<f32> = F32;
    MaybeUninit<f64> = F64;
    i8 = I8;
    u8 = U8;
    i16 = I16;
    u16 = U16;
    i32 = I32;
    u32 = U32;
    i64 = I64;
    u64 = U64;
    f32 = F32;
    f64 = F64;
}
