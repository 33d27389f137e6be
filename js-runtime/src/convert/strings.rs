//! Strings: copied across the boundary as UTF-8.

use super::{
    FromWasmAbi, IntoWasmAbi, LongRefFromWasmAbi, OptionFromWasmAbi, OptionIntoWasmAbi, RefFromWasmAbi, WasmDescribe,
    WasmSlice, agrees, nullable::nullable,
};
use super::{NullableIntoWasmAbi, VectorRefIntoWasmAbi};
use crate::__rt::marker::JsStringLikeSealed;
use crate::__wbindgen_encoded_sequence;
use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::mem::ManuallyDrop;
use core::ops::Deref;
use wasm_ferry_schema::Type;

const _: () = agrees::<WasmSlice>(&<&str as WasmDescribe>::TYPE);
const _: () = agrees::<WasmSlice>(&String::TYPE);
const _: () = agrees::<WasmSlice>(&<Option<&str> as WasmDescribe>::TYPE);
const _: () = agrees::<WasmSlice>(&<Option<String> as WasmDescribe>::TYPE);

impl WasmDescribe for str {
    const TYPE: Type<'static> = if cfg!(feature = "enable-interning") { Type::KeptStr } else { Type::Str };
}

impl WasmDescribe for String {
    const TYPE: Type<'static> = Type::String;
}

/// The text at `slice`.
///
/// # Safety
/// The glue wrote it: `TextEncoder` gives UTF-8 whatever the JavaScript string held.
#[inline]
unsafe fn text<'a>(slice: WasmSlice) -> &'a str {
    let bytes = unsafe { core::slice::from_raw_parts(slice.ptr as usize as *const u8, slice.len as usize) };
    debug_assert!(core::str::from_utf8(bytes).is_ok(), "bug: the glue passed text that is not UTF-8");
    unsafe { core::str::from_utf8_unchecked(bytes) }
}

/// Text that the glue owns and keeps until the call returns.
pub struct StrAnchor(WasmSlice);

impl Deref for StrAnchor {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        unsafe { text(self.0) }
    }
}

/// Shape: two words, address and length.
/// Units: `len` counts UTF-8 bytes.
/// Ownership: the glue's; valid for the call.
impl RefFromWasmAbi for str {
    type Abi = WasmSlice;
    type Anchor = StrAnchor;

    #[inline]
    unsafe fn ref_from_abi(abi: WasmSlice) -> StrAnchor {
        StrAnchor(abi)
    }
}

/// As for [`RefFromWasmAbi`], but copied, because the function goes on after the call.
impl LongRefFromWasmAbi for str {
    type Abi = WasmSlice;
    type Anchor = String;

    #[inline]
    unsafe fn long_ref_from_abi(abi: WasmSlice) -> String {
        String::from(unsafe { text(abi) })
    }
}

/// Shape: two words, address and length.
/// Units: `len` counts UTF-8 bytes.
/// Ownership: Rust's; JavaScript copies during the call, unless `intern` has kept the string.
impl IntoWasmAbi for &str {
    type Abi = WasmSlice;

    #[inline]
    fn into_abi(self) -> WasmSlice {
        #[cfg(feature = "enable-interning")]
        if let Some(kept) = crate::intern::kept::lend(self) {
            return kept;
        }
        bytes(self)
    }
}

/// Text as its bytes.
#[inline]
fn bytes(text: &str) -> WasmSlice {
    WasmSlice::new(text.as_ptr(), text.len())
}

impl OptionIntoWasmAbi for &str {
    #[inline]
    fn none() -> WasmSlice {
        WasmSlice::NONE
    }
}

/// Whatever holds text is passed as text.
macro_rules! text_behind {
    ($($ty:ty),*) => {$(
        impl IntoWasmAbi for &$ty {
            type Abi = WasmSlice;

            #[inline]
            fn into_abi(self) -> WasmSlice {
                bytes(self)
            }
        }

        impl OptionIntoWasmAbi for &$ty {
            #[inline]
            fn none() -> WasmSlice {
                WasmSlice::NONE
            }
        }

        nullable! { @into [] &$ty }
    )*};
}

text_behind!(String, Box<str>, Rc<str>, Arc<str>, Cow<'_, str>);

/// Shape: two words, address and length; capacity equals length.
/// Units: `len` counts UTF-8 bytes.
/// Ownership: the receiver frees the bytes, with alignment 1.
/// Errors: none. A lone surrogate has become U+FFFD.
/// Source: Encoding Standard, "UTF-8 encode".
impl IntoWasmAbi for String {
    type Abi = WasmSlice;

    #[inline]
    fn into_abi(self) -> WasmSlice {
        let bytes = ManuallyDrop::new(self.into_bytes().into_boxed_slice());
        WasmSlice::new(bytes.as_ptr(), bytes.len())
    }
}

impl FromWasmAbi for String {
    type Abi = WasmSlice;

    #[inline]
    unsafe fn from_abi(abi: WasmSlice) -> String {
        let length = abi.len as usize;
        let bytes = unsafe { Vec::from_raw_parts(abi.ptr as usize as *mut u8, length, length) };
        debug_assert!(core::str::from_utf8(&bytes).is_ok(), "bug: the glue passed text that is not UTF-8");
        unsafe { String::from_utf8_unchecked(bytes) }
    }
}

nullable! { @into [] &str }
nullable! { [] String }

impl OptionIntoWasmAbi for String {
    #[inline]
    fn none() -> WasmSlice {
        WasmSlice::NONE
    }
}

impl OptionFromWasmAbi for String {
    #[inline]
    fn is_none(abi: &WasmSlice) -> bool {
        abi.ptr == 0
    }
}

__wbindgen_encoded_sequence!(&Box<str>, |text| bytes(text), [ref_into]);
__wbindgen_encoded_sequence!(&Cow<'_, str>, |text| bytes(text), [ref_into]);

/// Text that JavaScript sees as a string, in whatever holds it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not text",
    note = "use `&str`, `String`, `&String`, `&Box<str>` or `&Cow<str>`"
)]
pub trait JsStringLike:
    JsStringLikeSealed + IntoWasmAbi + OptionIntoWasmAbi + NullableIntoWasmAbi + VectorRefIntoWasmAbi
{
}

macro_rules! string_like {
    ($($ty:ty),*) => {$(
        impl JsStringLikeSealed for $ty {}
        impl JsStringLike for $ty {}
    )*};
}

string_like!(String, &str, &String, &Box<str>, &Cow<'_, str>);
