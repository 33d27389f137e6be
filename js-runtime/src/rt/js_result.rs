//! The value or exception that anything is to JavaScript: suites of tests find this by its method's name, and use it.

use crate::JsValue;

/// What may be returned to JavaScript, or thrown.
pub trait IntoJsResult {
    /// The value, or what is thrown.
    fn into_js_result(self) -> Result<JsValue, JsValue>;
}

impl<T: Into<JsValue>> IntoJsResult for T {
    #[inline]
    fn into_js_result(self) -> Result<JsValue, JsValue> {
        Ok(self.into())
    }
}

impl IntoJsResult for () {
    #[inline]
    fn into_js_result(self) -> Result<JsValue, JsValue> {
        Ok(JsValue::UNDEFINED)
    }
}

impl<T: IntoJsResult, E: Into<JsValue>> IntoJsResult for Result<T, E> {
    #[inline]
    fn into_js_result(self) -> Result<JsValue, JsValue> {
        match self {
            Ok(value) => value.into_js_result(),
            Err(thrown) => Err(thrown.into()),
        }
    }
}
