//! Vectors and slices of JavaScript values, and of what crosses in cells.

use super::{
    TryFromJsValue, VectorFromWasmAbi, VectorIntoWasmAbi, WasmAbi, WasmDescribe, WasmDescribeVector, WasmPrimitive,
    WasmSlice, agrees,
};
use crate::__rt::marker::{ErasableGeneric, VectorRefIntoWasmAbiSealed};
use crate::JsValue;
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::mem::ManuallyDrop;
use wasm_ferry_schema::Type;

/// A type whose slices can be lent to JavaScript.
///
/// Numbers and handles cross where they are. Others are copied into cells, which JavaScript frees once it has read them.
#[diagnostic::on_unimplemented(
    message = "`&[{Self}]` cannot be passed to JavaScript",
    note = "pass a `Vec<{Self}>`, or a slice of numbers, of text, or of a type declared in an `extern` block"
)]
pub trait VectorRefIntoWasmAbi: VectorRefIntoWasmAbiSealed + WasmDescribe + Sized {
    /// Lends the elements.
    fn slice_into_abi(slice: &[Self]) -> WasmSlice;
}

const _: () = agrees::<WasmSlice>(&<Vec<JsValue> as WasmDescribe>::TYPE);
const _: () = agrees::<WasmSlice>(&<&[JsValue] as WasmDescribe>::TYPE);

impl<T: ErasableGeneric<Repr = JsValue> + WasmDescribe> WasmDescribeVector for T {
    const VECTOR: Type<'static> = Type::Vec { element: &T::TYPE };
}

/// Shape: two words, address and length, of handles of 4 bytes; capacity equals length.
/// Units: `len` counts elements.
/// Ownership: the receiver frees the handles' memory, with alignment 4, and drops each handle.
impl<T: ErasableGeneric<Repr = JsValue> + WasmDescribe> VectorIntoWasmAbi for T {
    type Abi = WasmSlice;

    fn vector_into_abi(vector: Box<[T]>) -> WasmSlice {
        let vector = ManuallyDrop::new(vector);
        WasmSlice::new(vector.as_ptr(), vector.len())
    }
}

impl<T: ErasableGeneric<Repr = JsValue> + WasmDescribe> VectorFromWasmAbi for T {
    type Abi = WasmSlice;

    unsafe fn vector_from_abi(abi: WasmSlice) -> Box<[T]> {
        const { assert!(size_of::<T>() == 4, "a type of JavaScript values is exactly one handle") }
        let length = abi.len as usize;
        unsafe { Vec::from_raw_parts(abi.ptr as usize as *mut T, length, length) }.into_boxed_slice()
    }
}

impl<T: ErasableGeneric<Repr = JsValue> + WasmDescribe> VectorRefIntoWasmAbiSealed for T {}

/// Shape: as for the vector.
/// Ownership: Rust's; the handles are valid for the call.
impl<T: ErasableGeneric<Repr = JsValue> + WasmDescribe> VectorRefIntoWasmAbi for T {
    fn slice_into_abi(slice: &[T]) -> WasmSlice {
        WasmSlice::new(slice.as_ptr(), slice.len())
    }
}

/// Passes a vector of anything that is a JavaScript value, element by element.
pub fn js_value_vector_into_abi<T: Into<JsValue>>(vector: Box<[T]>) -> WasmSlice {
    let values: Box<[JsValue]> = vector.into_iter().map(Into::into).collect();
    JsValue::vector_into_abi(values)
}

/// Receives a vector of anything that a JavaScript value may turn out to be. Throws if an element is none.
///
/// # Safety
/// `abi` comes from JavaScript, for a vector of handles, and is used once.
pub unsafe fn js_value_vector_from_abi<T: TryFromJsValue>(abi: WasmSlice) -> Box<[T]> {
    match unsafe { try_js_value_vector_from_abi(abi) } {
        Ok(vector) => vector,
        Err(message) => crate::throw_str(message),
    }
}

/// Receives a vector of anything that a JavaScript value may turn out to be, or says why it is refused.
///
/// # Safety
/// As for [`js_value_vector_from_abi`].
pub unsafe fn try_js_value_vector_from_abi<T: TryFromJsValue>(abi: WasmSlice) -> Result<Box<[T]>, &'static str> {
    let values = unsafe { JsValue::vector_from_abi(abi) };
    // All are converted, so that what a conversion takes over is dropped by Rust.
    let converted: Vec<_> = values.into_iter().map(T::try_from_js_value).collect();
    let converted: Result<Box<[T]>, JsValue> = converted.into_iter().collect();
    converted
        .map_err(|_| "array contains a value of the wrong type: every element must have the type that Rust expects")
}

/// Copies elements into cells.
///
/// Shape: for each element, its words, each in 8 bytes.
/// Units: `len` counts elements.
/// Ownership: the receiver frees the cells, with alignment 8.
#[doc(hidden)]
pub fn encode_cells<T, A: WasmAbi>(slice: &[T], encode: impl Fn(&T) -> A) -> WasmSlice {
    let mut cells: Vec<u64> = Vec::new();
    for element in slice {
        let (one, two, three, four) = encode(element).split();
        put(&mut cells, one);
        put(&mut cells, two);
        put(&mut cells, three);
        put(&mut cells, four);
    }
    let cells = ManuallyDrop::new(cells.into_boxed_slice());
    WasmSlice::new(cells.as_ptr(), slice.len())
}

fn put<P: WasmPrimitive>(cells: &mut Vec<u64>, word: P) {
    const { assert!(size_of::<P>() <= 8) }
    if P::WORD.is_some() {
        let mut cell = 0;
        unsafe { (&raw mut cell).cast::<P>().write(word) };
        cells.push(cell);
    }
}

/// Implements slices of a type that crosses in cells: `ref_into` lends them, `into` gives them away, `from` receives them.
///
/// Example: `__wbindgen_encoded_sequence!(&str, |text: &&str| text.into_abi(), [ref_into])`.
#[doc(hidden)]
#[macro_export]
macro_rules! __wbindgen_encoded_sequence {
    ($ty:ty, $encode:expr, [$($what:ident),* $(,)?]) => {
        $( $crate::__wbindgen_encoded_sequence! { @$what $ty, $encode } )*
    };
    (@ref_into $ty:ty, $encode:expr) => {
        impl $crate::__rt::marker::VectorRefIntoWasmAbiSealed for $ty {}

        impl $crate::convert::VectorRefIntoWasmAbi for $ty {
            fn slice_into_abi(slice: &[$ty]) -> $crate::convert::WasmSlice {
                $crate::convert::encode_cells(slice, $encode)
            }
        }
    };
    (@into $ty:ty, $encode:expr) => {
        impl $crate::convert::VectorIntoWasmAbi for $ty {
            type Abi = $crate::convert::WasmSlice;

            fn vector_into_abi(vector: $crate::__rt::alloc::boxed::Box<[$ty]>) -> $crate::convert::WasmSlice {
                $crate::convert::js_value_vector_into_abi(vector)
            }
        }
    };
    (@from $ty:ty, $encode:expr) => {
        impl $crate::convert::VectorFromWasmAbi for $ty {
            type Abi = $crate::convert::WasmSlice;

            unsafe fn vector_from_abi(
                abi: $crate::convert::WasmSlice,
            ) -> $crate::__rt::alloc::boxed::Box<[$ty]> {
                unsafe { $crate::convert::js_value_vector_from_abi(abi) }
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::IntoWasmAbi;
    use std::vec;

    #[test]
    fn handles_cross_where_they_are() {
        let values = vec![JsValue::TRUE, JsValue::NULL];
        let abi = values.into_abi();
        assert_eq!(abi.len, 2);
        assert_eq!(<Vec<JsValue>>::TYPE, Type::Vec { element: &Type::JsValue });
        assert_eq!(<&[&str]>::TYPE, Type::Ref { inner: &Type::Slice { element: &Type::Ref { inner: &Type::Str } } });
    }

    #[test]
    fn text_is_put_into_cells() {
        let abi = encode_cells(&["one", "three"], |text| WasmSlice { ptr: 7, len: text.len() as u32 });
        assert_eq!(abi.len, 2);
    }
}
