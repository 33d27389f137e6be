//! What the `main` of a program returned, and how JavaScript learns of an error.
//!
//! An error that is a JavaScript value is thrown as it is, any other as an `Error` with its debug text. Which one it is,
//! method resolution finds out: `(&&ended).end()` is the method of [`EndsWithValue`] if there is one, and that of
//! [`EndsWithText`] otherwise.

use crate::{JsError, JsValue};
use core::cell::Cell;
use core::convert::Infallible;
use core::fmt::Debug;

/// What `main` returned.
pub struct Ended<T>(Cell<Option<T>>);

impl<T> Ended<T> {
    /// It has.
    pub fn new(result: T) -> Ended<T> {
        Ended(Cell::new(Some(result)))
    }
}

/// An end that JavaScript understands.
pub trait EndsWithValue {
    /// Throws the error, if it is one.
    fn end(&self);
}

impl EndsWithValue for &Ended<()> {
    fn end(&self) {}
}

impl EndsWithValue for &Ended<Infallible> {
    fn end(&self) {}
}

impl<E: Into<JsValue>> EndsWithValue for &Ended<Result<(), E>> {
    fn end(&self) {
        if let Some(Err(error)) = self.0.take() {
            crate::throw_val(error.into());
        }
    }
}

/// An end that people understand.
pub trait EndsWithText {
    /// Throws the text of the error, if it is one.
    fn end(&self);
}

impl<E: Debug> EndsWithText for Ended<Result<(), E>> {
    fn end(&self) {
        if let Some(Err(error)) = self.0.take() {
            crate::throw_val(JsError::new(&alloc::format!("{error:?}")).into());
        }
    }
}
