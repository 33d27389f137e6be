//! What is said of values that a type refuses in its own words.

use crate::convert::WasmDescribe;
use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cell::UnsafeCell;
use core::fmt::Display;
use wasm_ferry_schema::Type;

/// What stands for words that were said: refusals are texts that live for ever. The place in here says which words, so it
/// is a static: a constant has an address wherever it is used.
static SAID: [u8; 64] = [b'?'; 64];

/// Words of a refusal, and where in a value they were said.
struct Words {
    text: String,
    /// Whether they begin with a path.
    has_path: bool,
    /// Whether the value is of the wrong shape, as far as JavaScript is concerned.
    is_type: bool,
}

struct Last(UnsafeCell<Vec<Words>>);

// Every thread has its own. On other hosts nothing is refused.
unsafe impl Sync for Last {}

#[cfg_attr(target_feature = "atomics", thread_local)]
static LAST: Last = Last(UnsafeCell::new(Vec::new()));

/// Runs with the words that were said and not yet thrown. Must not be asked again inside.
#[inline]
fn with_last<R>(run: impl FnOnce(&mut Vec<Words>) -> R) -> R {
    run(unsafe { &mut *LAST.0.get() })
}

/// Keeps words, and gives what stands for them. Of too many, the last ones are forgotten.
#[inline]
#[cold]
fn kept(words: Words) -> &'static str {
    let index = with_last(|all| {
        all.truncate(SAID.len() - 1);
        all.push(words);
        all.len() - 1
    });
    core::str::from_utf8(&SAID[index..=index]).unwrap_or_default()
}

/// Which words a refusal stands for.
#[inline]
fn index_of(message: &'static str) -> Option<usize> {
    let offset = (message.as_ptr() as usize).checked_sub(SAID.as_ptr() as usize)?;
    (offset < SAID.len()).then_some(offset)
}

/// Changes the words of a refusal.
#[inline]
#[cold]
fn changed(message: &'static str, change: impl FnOnce(&mut Words)) -> &'static str {
    let Some(index) = index_of(message) else {
        let mut words = Words { text: message.to_string(), has_path: false, is_type: false };
        change(&mut words);
        return kept(words);
    };
    with_last(|all| all.get_mut(index).map(change));
    message
}

/// A refusal in words of its own, which `text_of` gives back.
#[inline]
pub fn said(words: &dyn Display) -> &'static str {
    kept(Words { text: words.to_string(), has_path: false, is_type: false })
}

/// A refusal by a part: where that is in the whole, as `name`, `.0` or `[3]`.
#[inline]
#[cold]
pub fn within(part: &str, message: &'static str) -> &'static str {
    changed(message, |words| {
        let between = match (words.has_path, words.text.as_bytes().first()) {
            (false, _) => ": ",
            (true, Some(b'.' | b'[')) => "",
            (true, _) => ".",
        };
        words.text = [part, between, words.text.as_str()].concat();
        words.has_path = true;
    })
}

/// A refusal by an element of a list.
#[inline]
#[cold]
pub(super) fn within_item(index: usize, message: &'static str) -> &'static str {
    within(&["[", &index.to_string(), "]"].concat(), message)
}

/// A refusal of a value that has the wrong shape.
#[inline]
#[cold]
pub(crate) fn unfit(message: &'static str) -> &'static str {
    changed(message, |words| words.is_type = true)
}

/// The words of a refusal, and whether they are about the shape. What else was said is forgotten.
#[inline]
pub(crate) fn text_of(message: &'static str) -> (Cow<'static, str>, bool) {
    let Some(index) = index_of(message) else { return (message.into(), false) };
    let mut all = with_last(core::mem::take);
    let Some(words) = all.get_mut(index) else { return ("refused".into(), false) };
    (core::mem::take(&mut words.text).into(), words.is_type)
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
