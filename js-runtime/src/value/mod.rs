//! `JsValue`, a handle to any JavaScript value.

mod compare;
pub(crate) mod imports;
mod make;
mod operators;

use crate::{handles, intrinsics};
use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;
use core::mem::ManuallyDrop;

/// A handle to any JavaScript value.
///
/// Cloning shares the value and calls nothing; so does dropping, except for the last handle.
///
/// Shape: exactly one `u32`, the number of the slot that holds the value.
#[repr(transparent)]
pub struct JsValue {
    index: u32,
    // Like a pointer: with threads, each has its own values.
    not_send: PhantomData<*mut u8>,
}

#[cfg(not(target_feature = "atomics"))]
unsafe impl Send for JsValue {}
#[cfg(not(target_feature = "atomics"))]
unsafe impl Sync for JsValue {}

const _: () = assert!(size_of::<JsValue>() == 4);

impl JsValue {
    /// `undefined`.
    pub const UNDEFINED: JsValue = JsValue::constant(0);
    /// `null`.
    pub const NULL: JsValue = JsValue::constant(1);
    /// `true`.
    pub const TRUE: JsValue = JsValue::constant(2);
    /// `false`.
    pub const FALSE: JsValue = JsValue::constant(3);

    #[inline]
    const fn constant(index: u32) -> JsValue {
        JsValue { index, not_send: PhantomData }
    }

    /// The value of a handle.
    ///
    /// # Safety
    /// The handle is owned, and is given up.
    #[inline]
    pub(crate) const unsafe fn from_index(index: u32) -> JsValue {
        JsValue { index, not_send: PhantomData }
    }

    /// The handle, still owned by this value.
    #[inline]
    pub(crate) const fn index(&self) -> u32 {
        self.index
    }

    /// The handle, owned by the caller.
    #[inline]
    pub(crate) fn into_index(self) -> u32 {
        ManuallyDrop::new(self).index
    }

    /// `undefined`.
    #[inline]
    pub const fn undefined() -> JsValue {
        JsValue::UNDEFINED
    }

    /// `null`.
    #[inline]
    pub const fn null() -> JsValue {
        JsValue::NULL
    }

    /// `true` or `false`.
    #[inline]
    pub const fn from_bool(value: bool) -> JsValue {
        if value { JsValue::TRUE } else { JsValue::FALSE }
    }

    /// A number.
    #[inline]
    pub fn from_f64(value: f64) -> JsValue {
        intrinsics::value_from_f64(value)
    }

    /// A string.
    #[allow(clippy::should_implement_trait, reason = "it cannot fail, and `FromStr` would have to say how it does")]
    #[inline]
    pub fn from_str(text: &str) -> JsValue {
        #[cfg(feature = "enable-interning")]
        if let Some(value) = crate::intern::kept::value(text) {
            return value;
        }
        intrinsics::value_from_str(text)
    }

    /// The number, if it is one. Nothing is converted: a string of digits is none.
    #[inline]
    pub fn as_f64(&self) -> Option<f64> {
        intrinsics::number_get(self)
    }

    /// The text, if it is a string. Lone surrogates become U+FFFD.
    #[inline]
    pub fn as_string(&self) -> Option<String> {
        intrinsics::string_get(self)
    }

    /// The truth value, if it is a boolean.
    #[inline]
    pub fn as_bool(&self) -> Option<bool> {
        intrinsics::boolean_get(self)
    }

    /// `Number(value)`: any value as a number, NaN if it is like none.
    #[inline]
    pub fn unchecked_into_f64(&self) -> f64 {
        intrinsics::number_value(self)
    }

    /// Whether it is `null`.
    #[inline]
    pub fn is_null(&self) -> bool {
        intrinsics::is_null(self)
    }

    /// Whether it is `undefined`.
    #[inline]
    pub fn is_undefined(&self) -> bool {
        intrinsics::is_undefined(self)
    }

    /// Whether it is `null` or `undefined`.
    #[inline]
    pub fn is_null_or_undefined(&self) -> bool {
        self.is_undefined() || self.is_null()
    }

    /// Whether it is a symbol.
    #[inline]
    pub fn is_symbol(&self) -> bool {
        intrinsics::is_symbol(self)
    }

    /// Whether it is an object: `typeof` says so, and it is not `null`. Functions are none.
    #[inline]
    pub fn is_object(&self) -> bool {
        intrinsics::is_object(self)
    }

    /// Whether it is an array.
    #[inline]
    pub fn is_array(&self) -> bool {
        intrinsics::is_array(self)
    }

    /// Whether it is a string.
    #[inline]
    pub fn is_string(&self) -> bool {
        intrinsics::is_string(self)
    }

    /// Whether it is a function.
    #[inline]
    pub fn is_function(&self) -> bool {
        intrinsics::is_function(self)
    }

    /// Whether it is a big integer.
    #[inline]
    pub fn is_bigint(&self) -> bool {
        intrinsics::is_bigint(self)
    }

    /// Whether a condition takes it for true.
    #[inline]
    pub fn is_truthy(&self) -> bool {
        intrinsics::is_truthy(self)
    }

    /// Whether a condition takes it for false.
    #[inline]
    pub fn is_falsy(&self) -> bool {
        !self.is_truthy()
    }

    /// `typeof value`, a string.
    #[inline]
    pub fn js_typeof(&self) -> JsValue {
        intrinsics::type_of(self)
    }
}

impl Clone for JsValue {
    #[inline]
    fn clone(&self) -> JsValue {
        handles::retain(self.index);
        JsValue { index: self.index, not_send: PhantomData }
    }
}

impl Drop for JsValue {
    #[inline]
    fn drop(&mut self) {
        handles::release(self.index);
    }
}

impl Default for JsValue {
    /// `undefined`.
    #[inline]
    fn default() -> JsValue {
        JsValue::UNDEFINED
    }
}

impl AsRef<JsValue> for JsValue {
    #[inline]
    fn as_ref(&self) -> &JsValue {
        self
    }
}

/// `JsValue(…)`, with the value as a person would want to see it.
impl fmt::Debug for JsValue {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JsValue({})", intrinsics::debug_string(self))
    }
}

/// The handle of `value`, still owned by it.
#[inline]
pub fn index_of(value: &JsValue) -> u32 {
    value.index
}

/// The value of a handle.
///
/// # Safety
/// The handle is owned, and is given up.
#[inline]
pub unsafe fn from_index(index: u32) -> JsValue {
    unsafe { JsValue::from_index(index) }
}

/// One more value shares the handle.
///
/// # Safety
/// The handle is in use.
#[inline]
pub unsafe fn retain(index: u32) {
    handles::retain(index);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constants_need_no_javascript() {
        assert_eq!(JsValue::undefined().index(), 0);
        assert_eq!(JsValue::null().index(), 1);
        assert_eq!(JsValue::from(true).index(), 2);
        assert_eq!(JsValue::from_bool(false).clone().index(), 3);
        assert_eq!(JsValue::from(None::<bool>).index(), 0);
        assert_eq!(JsValue::default().into_index(), 0);
    }

    #[test]
    #[should_panic(expected = "it can be called only in WebAssembly")]
    fn everything_else_says_what_it_needs() {
        JsValue::from_str("text");
    }
}
