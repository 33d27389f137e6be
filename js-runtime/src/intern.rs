//! Strings that are passed often: each is made in JavaScript once.

/// Keeps the JavaScript string of `text`: from now on, passing the same text as a `&str`, or making a
/// [`JsValue`](crate::JsValue::from_str) of it, shares that string instead of making another.
///
/// Does nothing without the feature `enable-interning`, with which every text that is passed is looked up.
#[inline]
pub fn intern(text: &str) -> &str {
    #[cfg(feature = "enable-interning")]
    kept::keep(text);
    text
}

/// Forgets what [`intern`] kept.
#[inline]
pub fn unintern(text: &str) {
    #[cfg(feature = "enable-interning")]
    kept::forget(text);
    #[cfg(not(feature = "enable-interning"))]
    let _ = text;
}

#[cfg(feature = "enable-interning")]
pub(crate) mod kept {
    //! The strings that are kept.

    use crate::JsValue;
    use crate::convert::WasmSlice;
    use core::cell::RefCell;
    use std::boxed::Box;
    use std::collections::HashMap;

    /// In a length: there are no bytes to read, the other bits are a handle. No text is that long.
    const KEPT: u32 = 1 << 31;

    /// A text and its string; boxed, so that it has an address of its own.
    struct Kept {
        text: Box<str>,
        value: JsValue,
    }

    std::thread_local! {
        static STRINGS: RefCell<HashMap<Box<str>, Box<Kept>>> = RefCell::new(HashMap::new());
    }

    pub(super) fn keep(text: &str) {
        if STRINGS.with_borrow(|strings| strings.contains_key(text)) {
            return;
        }
        // Before the strings are borrowed: passing a text looks at them.
        let value = crate::intrinsics::value_from_str(text);
        let kept = Box::new(Kept { text: text.into(), value });
        STRINGS.with_borrow_mut(|strings| strings.insert(text.into(), kept));
    }

    pub(super) fn forget(text: &str) {
        let kept = STRINGS.with_borrow_mut(|strings| strings.remove(text));
        drop(kept);
    }

    /// The string, if it is kept.
    pub(crate) fn value(text: &str) -> Option<JsValue> {
        STRINGS.with_borrow(|strings| strings.get(text).map(|kept| kept.value.clone()))
    }

    /// The string, if it is kept, as it crosses: valid until it is forgotten.
    pub(crate) fn lend(text: &str) -> Option<WasmSlice> {
        STRINGS.with_borrow(|strings| {
            let kept = strings.get(text)?;
            Some(WasmSlice { ptr: (&raw const **kept).addr() as u32, len: KEPT | kept.value.index() })
        })
    }

    /// The text of a string that was lent; nothing if `slice` is another text.
    ///
    /// # Safety
    /// The slice is what became of a `&str` that is passed just now.
    pub(crate) unsafe fn text<'a>(slice: WasmSlice) -> Option<&'a str> {
        let kept = slice.ptr as usize as *const Kept;
        (slice.len & KEPT != 0).then(|| unsafe { &*(*kept).text })
    }
}
