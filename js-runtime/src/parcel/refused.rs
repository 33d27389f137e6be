//! What is said of values that a type refuses in its own words.

use crate::convert::WasmDescribe;
use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use core::cell::UnsafeCell;
use core::fmt::Display;
use wasm_ferry_schema::Type;

/// Stands for the words that were said last: refusals are texts that live for ever. Its address is what counts, so it is
/// a static: a constant has an address wherever it is used.
static SAID: [u8; 7] = *b"refused";

#[inline]
fn stand_in() -> &'static str {
    core::str::from_utf8(&SAID).unwrap_or_default()
}

struct Last(UnsafeCell<String>);

// Every thread has its own. On other hosts nothing is refused.
unsafe impl Sync for Last {}

#[cfg_attr(target_feature = "atomics", thread_local)]
static LAST: Last = Last(UnsafeCell::new(String::new()));

/// A refusal in words of its own, which `text_of` gives back.
#[inline]
pub fn said(words: &dyn Display) -> &'static str {
    let words = words.to_string();
    let before = core::mem::replace(unsafe { &mut *LAST.0.get() }, words);
    drop(before);
    stand_in()
}

/// The words of a refusal.
#[inline]
pub(crate) fn text_of(message: &'static str) -> Cow<'static, str> {
    let is_stand_in = core::ptr::eq(message.as_ptr(), SAID.as_ptr());
    if is_stand_in { core::mem::take(unsafe { &mut *LAST.0.get() }).into() } else { message.into() }
}

/// The description of a type that is made of another, and may refuse it.
#[inline]
pub const fn refusable(ty: Type<'static>) -> Type<'static> {
    match ty {
        Type::String => Type::Parsed,
        other => other,
    }
}

/// A refusal is thrown at once where the glue knows of none: of numbers that Rust takes as they are.
#[inline]
pub fn refused_now<T, Raw: WasmDescribe>(value: Result<T, &'static str>) -> Result<T, &'static str> {
    let plain = match Raw::TYPE {
        Type::Vec { element } => element.has_typed_array(),
        Type::String => false,
        ty => {
            ty.has_typed_array()
                || matches!(ty, Type::Bool | Type::I128 | Type::U128 | Type::JsValue | Type::Import { .. })
        }
    };
    if plain { Ok(super::accepted(value)) } else { value }
}
