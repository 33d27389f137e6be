//! Between JavaScript types: checked and unchecked casts.

use crate::JsValue;

/// A type of JavaScript values, in the shape of one handle.
///
/// Implemented by every imported type. Casts never convert: the value stays the same, only Rust's view of it changes.
pub trait JsCast
where
    Self: AsRef<JsValue> + Into<JsValue>,
{
    /// Whether the value is a `T`, by the test that `T` chooses.
    #[inline]
    fn has_type<T: JsCast>(&self) -> bool {
        T::is_type_of(self.as_ref())
    }

    /// The value as a `T`, or unchanged if it is none.
    #[inline]
    fn dyn_into<T: JsCast>(self) -> Result<T, Self>
    where
        Self: Sized,
    {
        if self.has_type::<T>() { Ok(self.unchecked_into()) } else { Err(self) }
    }

    /// The value as a `T`, if it is one.
    #[inline]
    fn dyn_ref<T: JsCast>(&self) -> Option<&T> {
        if self.has_type::<T>() { Some(self.unchecked_ref()) } else { None }
    }

    /// The value as a `T`, whatever it is. JavaScript will throw where it cannot be used as one.
    #[inline]
    fn unchecked_into<T: JsCast>(self) -> T
    where
        Self: Sized,
    {
        T::unchecked_from_js(self.into())
    }

    /// The value as a `T`, whatever it is. JavaScript will throw where it cannot be used as one.
    #[inline]
    fn unchecked_ref<T: JsCast>(&self) -> &T {
        T::unchecked_from_js_ref(self.as_ref())
    }

    /// `value instanceof T`.
    #[inline]
    fn is_instance_of<T: JsCast>(&self) -> bool {
        T::instanceof(self.as_ref())
    }

    /// `value instanceof Self`.
    fn instanceof(value: &JsValue) -> bool;

    /// Whether the value is a `Self`: `instanceof`, unless the type knows better.
    #[inline]
    fn is_type_of(value: &JsValue) -> bool {
        Self::instanceof(value)
    }

    /// The value as a `Self`, unchecked.
    fn unchecked_from_js(value: JsValue) -> Self;

    /// The value as a `Self`, unchecked.
    fn unchecked_from_js_ref(value: &JsValue) -> &Self;
}

/// Every value is one.
impl JsCast for JsValue {
    #[inline]
    fn instanceof(_: &JsValue) -> bool {
        true
    }

    #[inline]
    fn unchecked_from_js(value: JsValue) -> JsValue {
        value
    }

    #[inline]
    fn unchecked_from_js_ref(value: &JsValue) -> &JsValue {
        value
    }
}
