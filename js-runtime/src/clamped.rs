//! `Clamped`: bytes that JavaScript clamps instead of wrapping.

use core::ops::{Deref, DerefMut};

/// Bytes that JavaScript sees as a `Uint8ClampedArray`, as image data are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
pub struct Clamped<T>(
    /// The bytes.
    pub T,
);

impl<T> Deref for Clamped<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Clamped<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}
