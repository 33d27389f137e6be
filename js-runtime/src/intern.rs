//! Strings that are passed often: each is made in JavaScript once.

#[cfg(feature = "enable-interning")]
use crate::JsValue;
#[cfg(feature = "enable-interning")]
use core::cell::RefCell;
#[cfg(feature = "enable-interning")]
use std::{collections::HashMap, string::String};

#[cfg(feature = "enable-interning")]
std::thread_local! {
    static STRINGS: RefCell<HashMap<String, JsValue>> = RefCell::new(HashMap::new());
}

/// Keeps the JavaScript string of `text`: from now on, [`JsValue::from_str`](crate::JsValue::from_str) shares it instead of
/// making another.
///
/// Does nothing without the feature `enable-interning`.
#[inline]
pub fn intern(text: &str) -> &str {
    #[cfg(feature = "enable-interning")]
    STRINGS.with_borrow_mut(|strings| {
        if !strings.contains_key(text) {
            strings.insert(text.into(), crate::intrinsics::value_from_str(text));
        }
    });
    text
}

/// Forgets what [`intern`] kept.
#[inline]
pub fn unintern(text: &str) {
    #[cfg(feature = "enable-interning")]
    STRINGS.with_borrow_mut(|strings| strings.remove(text));
    #[cfg(not(feature = "enable-interning"))]
    let _ = text;
}

/// The kept string, if there is one.
#[cfg(feature = "enable-interning")]
pub(crate) fn interned(text: &str) -> Option<JsValue> {
    STRINGS.with_borrow(|strings| strings.get(text).cloned())
}
