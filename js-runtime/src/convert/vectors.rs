//! Vectors and slices of JavaScript values, and of what crosses in cells.

use super::{
    TryFromJsValue, VectorFromWasmAbi, VectorIntoWasmAbi, WasmAbi, WasmDescribe, WasmPrimitive, WasmSlice, agrees,
    words,
};
use crate::__rt::marker::VectorRefIntoWasmAbiSealed;
use crate::JsValue;
use crate::parcel::ParcelWriter;
use alloc::boxed::Box;
use alloc::vec::Vec;
use wasm_ferry_schema::Word;

/// A type whose slices can be lent to JavaScript.
///
/// Numbers cross where they are. Others are copied into a parcel, which JavaScript frees once it has read it.
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

/// Passes a vector of anything that is a JavaScript value, element by element.
#[inline]
pub fn js_value_vector_into_abi<T: Into<JsValue>>(vector: Box<[T]>) -> WasmSlice {
    let values: Box<[JsValue]> = vector.into_iter().map(Into::into).collect();
    JsValue::vector_into_abi(values)
}

/// Receives a vector of anything that a JavaScript value may turn out to be. Throws if an element is none.
///
/// # Safety
/// `abi` comes from JavaScript, for a vector of handles, and is used once.
#[inline]
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
#[inline]
pub unsafe fn try_js_value_vector_from_abi<T: TryFromJsValue>(abi: WasmSlice) -> Result<Box<[T]>, &'static str> {
    let values = unsafe { JsValue::vector_from_abi(abi) };
    // All are converted, so that what a conversion takes over is dropped by Rust.
    let converted: Vec<_> = values.into_iter().map(T::try_from_js_value).collect();
    let converted: Result<Box<[T]>, JsValue> = converted.into_iter().collect();
    converted
        .map_err(|_| "array contains a value of the wrong type: every element must have the type that Rust expects")
}

/// Puts elements into a parcel, as what they become: text, or words of numbers.
///
/// Ownership: the parcel is the receiver's.
#[doc(hidden)]
#[inline]
pub fn encode_cells<T, A: WasmAbi>(slice: &[T], encode: impl Fn(&T) -> A) -> WasmSlice {
    crate::parcel::send(|to| {
        to.count(slice.len());
        for element in slice {
            let (one, two, three, four) = encode(element).split();
            if let [Some(Word::I32), Some(Word::I32), None, None] = words::<A>() {
                to.text(unsafe { text(WasmSlice { ptr: number(one) as u32, len: number(two) as u32 }) });
            } else {
                put(to, one);
                put(to, two);
                put(to, three);
                put(to, four);
            }
        }
    })
}

/// The text that became `slice`.
///
/// # Safety
/// It is what became of a `&str` that is still there.
#[inline]
unsafe fn text<'a>(slice: WasmSlice) -> &'a str {
    #[cfg(feature = "enable-interning")]
    if let Some(text) = unsafe { crate::intern::kept::text(slice) } {
        return text;
    }
    let bytes = unsafe { core::slice::from_raw_parts(slice.ptr as usize as *const u8, slice.len as usize) };
    unsafe { core::str::from_utf8_unchecked(bytes) }
}

/// The bits of a word.
#[inline]
fn bits<P: WasmPrimitive>(word: P) -> u64 {
    const { assert!(size_of::<P>() <= 8) }
    let mut cell = 0;
    unsafe { (&raw mut cell).cast::<P>().write(word) };
    cell
}

/// A word of 32 bits.
#[inline]
fn number<P: WasmPrimitive>(word: P) -> f64 {
    f64::from(bits(word) as u32)
}

#[inline]
fn put<P: WasmPrimitive>(to: &mut ParcelWriter, word: P) {
    match P::WORD {
        None => {}
        Some(Word::I32) => to.number(number(word)),
        Some(Word::F32) => to.number(f32::from_bits(bits(word) as u32).into()),
        Some(Word::I64 | Word::F64) => to.bits(bits(word)),
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
            #[inline]
            fn slice_into_abi(slice: &[$ty]) -> $crate::convert::WasmSlice {
                $crate::convert::encode_cells(slice, $encode)
            }
        }
    };
    (@into $ty:ty, $encode:expr) => {
        impl $crate::convert::VectorIntoWasmAbi for $ty {
            type Abi = $crate::convert::WasmSlice;

            #[inline]
            fn vector_into_abi(vector: $crate::__rt::alloc::boxed::Box<[$ty]>) -> $crate::convert::WasmSlice {
                $crate::convert::js_value_vector_into_abi(vector)
            }
        }
    };
    (@from $ty:ty, $encode:expr) => {
        impl $crate::convert::VectorFromWasmAbi for $ty {
            type Abi = $crate::convert::WasmSlice;

            #[inline]
            unsafe fn vector_from_abi(
                abi: $crate::convert::WasmSlice,
            ) -> $crate::__rt::alloc::boxed::Box<[$ty]> {
                unsafe { $crate::convert::js_value_vector_from_abi(abi) }
            }
        }
    };
}
