//! Errors and panics as JavaScript sees them.

use crate::{JsValue, intrinsics};
use alloc::string::ToString;
use core::fmt;

/// A JavaScript `Error`, for functions that return `Result<T, JsError>`.
///
/// `?` makes one of every Rust error, so it is not itself an [`Error`](core::error::Error).
#[derive(Clone)]
#[repr(transparent)]
pub struct JsError {
    value: JsValue,
}

impl JsError {
    /// An `Error` with this message.
    #[inline]
    pub fn new(message: &str) -> JsError {
        JsError { value: intrinsics::make_error(message) }
    }
}

/// The message is what the error displays.
impl<E: core::error::Error> From<E> for JsError {
    #[inline]
    fn from(error: E) -> JsError {
        JsError::new(&error.to_string())
    }
}

impl From<JsError> for JsValue {
    #[inline]
    fn from(error: JsError) -> JsValue {
        error.value
    }
}

impl AsRef<JsValue> for JsError {
    #[inline]
    fn as_ref(&self) -> &JsValue {
        &self.value
    }
}

impl fmt::Debug for JsError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("JsError").field(&self.value).finish()
    }
}

/// Throws an `Error` with this message. No destructor runs on the way: drop what you hold first.
#[cold]
pub fn throw_str(message: &str) -> ! {
    #[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
    {
        #[cfg(all(panic = "unwind", feature = "std"))]
        crate::rt::unwind::throw(intrinsics::make_error(message));
        #[cfg(not(all(panic = "unwind", feature = "std")))]
        intrinsics::throw_string(message);
        #[cfg(not(all(panic = "unwind", feature = "std")))]
        // The import does not return.
        core::arch::wasm32::unreachable()
    }
    #[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
    panic!("{message}")
}

/// As [`throw_str`], where something is so wrong that the module may be in any state: nothing is put in order after it.
#[cold]
pub(crate) fn throw_bug(message: &str) -> ! {
    #[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
    {
        intrinsics::throw_bug(message);
        core::arch::wasm32::unreachable()
    }
    #[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
    panic!("{message}")
}

/// The same as [`throw_str`].
#[doc(hidden)]
#[cold]
pub fn throw(message: &str) -> ! {
    throw_str(message)
}

/// Throws this value as it is. No destructor runs on the way: drop what you hold first.
#[cold]
pub fn throw_val(value: JsValue) -> ! {
    #[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
    {
        #[cfg(all(panic = "unwind", feature = "std"))]
        crate::rt::unwind::throw(value);
        #[cfg(not(all(panic = "unwind", feature = "std")))]
        intrinsics::throw_value(value);
        #[cfg(not(all(panic = "unwind", feature = "std")))]
        core::arch::wasm32::unreachable()
    }
    #[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
    panic!("{value:?}")
}

/// What a panic left, as a JavaScript `PanicError` with the panic's message.
#[cfg(feature = "std")]
#[doc(hidden)]
#[inline]
pub fn panic_to_panic_error(panic: std::boxed::Box<dyn core::any::Any + Send>) -> JsValue {
    let message = match (panic.downcast_ref::<&str>(), panic.downcast_ref::<std::string::String>()) {
        (Some(message), _) => message,
        (None, Some(message)) => message.as_str(),
        (None, None) => "Rust code panicked",
    };
    intrinsics::make_panic_error(message)
}

/// Throws if an address is 0, which no object has.
#[doc(hidden)]
#[inline]
pub fn assert_not_null<T>(pointer: *mut T) {
    if pointer.is_null() {
        throw_str("null pointer passed to rust: this object was already freed or moved into Rust");
    }
}

/// `unwrap` and `expect` that throw a JavaScript `Error` where a panic would end the module.
///
/// Builds with debug assertions add the place and the error.
pub trait UnwrapThrowExt<T>: Sized {
    /// The value; throws if there is none.
    #[track_caller]
    #[inline]
    fn unwrap_throw(self) -> T {
        self.expect_throw("called `unwrap_throw()` on nothing or on an error")
    }

    /// The value; throws an `Error` with this message if there is none.
    #[track_caller]
    fn expect_throw(self, message: &str) -> T;
}

impl<T> UnwrapThrowExt<T> for Option<T> {
    #[track_caller]
    #[inline]
    fn unwrap_throw(self) -> T {
        self.expect_throw("called `Option::unwrap_throw()` on a `None` value")
    }

    #[track_caller]
    #[inline]
    fn expect_throw(self, message: &str) -> T {
        match self {
            Some(value) => value,
            None => fail(message, None),
        }
    }
}

impl<T, E: fmt::Debug> UnwrapThrowExt<T> for Result<T, E> {
    #[track_caller]
    #[inline]
    fn unwrap_throw(self) -> T {
        self.expect_throw("called `Result::unwrap_throw()` on an `Err` value")
    }

    #[track_caller]
    #[inline]
    fn expect_throw(self, message: &str) -> T {
        match self {
            Ok(value) => value,
            Err(error) => fail(message, Some(&error)),
        }
    }
}

#[cold]
#[track_caller]
fn fail(message: &str, error: Option<&dyn fmt::Debug>) -> ! {
    if !cfg!(debug_assertions) {
        throw_str(message)
    }
    let place = core::panic::Location::caller();
    throw_str(&match error {
        Some(error) => alloc::format!("{message} ({place}): {error:?}"),
        None => alloc::format!("{message} ({place})"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::catch_unwind;
    use std::string::String;

    fn message(run: impl FnOnce() + core::panic::UnwindSafe) -> String {
        *catch_unwind(run).unwrap_err().downcast().unwrap()
    }

    #[test]
    fn a_value_is_unwrapped() {
        assert_eq!(Some(3).unwrap_throw(), 3);
        assert_eq!(Ok::<_, ()>(4).expect_throw("four"), 4);
    }

    #[test]
    fn what_is_missing_is_named_with_its_place() {
        let text = message(|| {
            None::<u8>.expect_throw("no number");
        });
        assert!(text.starts_with("no number (") && text.contains("error.rs:"), "{text}");
        let text = message(|| {
            Err::<u8, _>("too big").expect_throw("no number");
        });
        assert!(text.ends_with("): \"too big\""), "{text}");
        let text = message(|| {
            None::<u8>.unwrap_throw();
        });
        assert!(text.starts_with("called `Option::unwrap_throw()` on a `None` value (js-runtime"), "{text}");
        let text = message(|| {
            Err::<u8, _>("too big").unwrap_throw();
        });
        assert!(text.starts_with("called `Result::unwrap_throw()` on an `Err` value (js-runtime"), "{text}");
    }
}
