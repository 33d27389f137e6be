//! Values of many parts, such as lists, tuples and maps: one buffer per crossing, whatever nests in them.
//!
//! Shape: two words, the address of the parcel and its length in bytes. A parcel begins with two cells of 8 bytes, which
//! hold four `u32`: the number of cells that follow, the bytes of text, and the bytes allocated; the fourth is 0. Then come
//! the cells, and then the text of all strings, joined, in UTF-8. A part takes these cells:
//!
//! | part | cells |
//! |---|---|
//! | `()` | none |
//! | numbers to 32 bits, floats, `bool`, `char`, addresses, enums, durations, times | one `f64` |
//! | `i64`, `u64` | one |
//! | `i128`, `u128` | two, the lower half first |
//! | text | its length in UTF-16 code units, as `f64`; the text itself is with the others |
//! | `JsValue` and the like, exported structs | the handle or address, as `f64` |
//! | `Option<T>` | 0 or 1 as `f64`; after 1 the cells of `T` |
//! | lists, arrays, sets, maps | the number of elements or entries, then each; a map's key is before its value |
//! | lists and arrays of numbers that have a typed array | the number of elements, then their bytes, up to a whole cell |
//! | tuples | their parts |
//! | structs that are data | their fields; one that may be missing is behind a 0 or 1, like an option |
//! | enums that are data | the number of the variant, and its fields |
//!
//! Ownership: whoever receives a parcel frees it, with alignment 8, and owns the handles and objects in it. A receiver that
//! refuses one part goes on to the end, so that the others are dropped.

#[cfg(feature = "serde_json")]
mod by_serde;
mod by_value;
mod by_value_macros;
mod compound;
mod owners;
mod parts;
mod reader;
mod refused;
#[macro_use]
mod std_types;
mod foreign;
mod kin;
mod vectors;
mod writer;

#[cfg(feature = "serde_json")]
pub use by_serde::{JSON_WRITER, Json, deserialize, json_of, serialize};
pub use by_value::{
    AsNumber, NO_VARIANT, Parameter, SKIPPED_VARIANT, put_error, receive_data, send_data, try_receive_data,
};
pub use reader::ParcelReader;
pub use refused::{refusable, refused_now, said, within};
pub(crate) use refused::{text_of, unfit};
pub use vectors::{receive_list, send_list, send_slice, try_receive_list};
pub use writer::ParcelWriter;

use crate::convert::{WasmDescribe, WasmDescribeVector, WasmSlice};
use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

/// A value that can be a part of a parcel on the way to JavaScript.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a part of a list, tuple or map that is passed to JavaScript",
    note = "numbers, text, JavaScript values, exported structs and enums can, and what is made of these"
)]
pub trait IntoParcel: WasmDescribe + WasmDescribeVector + Sized {
    /// Puts the value behind what is there already.
    fn put(self, to: &mut ParcelWriter);

    /// Puts a list: the number of elements, and each.
    #[doc(hidden)]
    #[inline]
    fn put_all(items: Box<[Self]>, to: &mut ParcelWriter) {
        to.count(items.len());
        items.into_vec().into_iter().for_each(|item| item.put(to));
    }
}

/// A value that can be a part of a parcel and stay Rust's.
#[diagnostic::on_unimplemented(
    message = "`&{Self}` cannot be a part of a list that is passed to JavaScript",
    note = "pass a list of owned values"
)]
pub trait RefIntoParcel: WasmDescribe + WasmDescribeVector {
    /// Puts the value behind what is there already.
    fn put_ref(&self, to: &mut ParcelWriter);

    /// Puts a list: the number of elements, and each.
    #[doc(hidden)]
    #[inline]
    fn put_all_ref(items: &[Self], to: &mut ParcelWriter)
    where
        Self: Sized,
    {
        to.count(items.len());
        items.iter().for_each(|item| item.put_ref(to));
    }
}

/// A value that can be a part of a parcel on the way from JavaScript.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a part of a list, tuple or map that comes from JavaScript",
    note = "numbers, owned text, JavaScript values, exported structs and enums can, and what is made of these"
)]
pub trait FromParcel: WasmDescribe + WasmDescribeVector + Sized {
    /// Takes the next value. Its cells are consumed even if it is refused.
    ///
    /// Errors: why it is refused.
    fn take(from: &mut ParcelReader) -> Result<Self, &'static str>;

    /// Takes a list. One that is refused drops all elements, also those after the first that is wrong.
    #[doc(hidden)]
    #[inline]
    fn take_all(from: &mut ParcelReader) -> Result<Vec<Self>, &'static str> {
        let count = from.count();
        take_each(count, from)
    }
}

/// Takes so many values.
#[inline]
fn take_each<T: FromParcel>(count: usize, from: &mut ParcelReader) -> Result<Vec<T>, &'static str> {
    let mut items = Vec::with_capacity(count);
    let mut refused = None;
    for index in 0..count {
        match T::take(from) {
            Ok(item) => items.push(item),
            Err(message) => refused = refused.or_else(|| Some(refused::within_item(index, message))),
        }
    }
    match refused {
        None => Ok(items),
        Some(message) => Err(message),
    }
}

/// A parcel of what `fill` puts into it.
///
/// Ownership: the receiver's.
#[inline]
pub(crate) fn send(fill: impl FnOnce(&mut ParcelWriter)) -> WasmSlice {
    let mut writer = ParcelWriter::new();
    fill(&mut writer);
    writer.finish()
}

/// What is in a parcel; it is freed.
///
/// # Safety
/// The parcel comes from the glue, holds a `T`, and is used once.
#[inline]
pub(crate) unsafe fn receive<T>(
    abi: WasmSlice,
    take: impl FnOnce(&mut ParcelReader) -> Result<T, &'static str>,
) -> Result<T, &'static str> {
    let mut reader = unsafe { ParcelReader::open(abi) };
    take(&mut reader).map_err(refused::unfit)
}

/// What was accepted; a message is thrown.
#[inline]
pub fn accepted<T>(value: Result<T, &'static str>) -> T {
    match value {
        Ok(value) => value,
        Err(message) => match text_of(message) {
            (Cow::Borrowed(text), false) => crate::throw_str(text),
            // What is thrown here ends no lives.
            (text, is_type) => {
                let error = crate::intrinsics::error_of(&text, is_type);
                drop(text);
                crate::throw_val(error)
            }
        },
    }
}

#[cfg(test)]
mod tests;
