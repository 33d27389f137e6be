//! `Nullable<T>`: a value, or JavaScript's `null` where `Option` would be `undefined`.

use crate::JsValue;
use crate::convert::JsGeneric;
use crate::sys::JsNullable;
use core::ops::{Deref, DerefMut};

/// A `T`, or `null`.
///
/// As an argument it accepts `undefined` as well; as a result it is `null` and never `undefined`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nullable<T> {
    /// `null`.
    Null,
    /// A value.
    Value(T),
}

use Nullable::{Null, Value};

impl<T> Nullable<T> {
    /// Whether it is `null`.
    #[inline]
    pub const fn is_null(&self) -> bool {
        matches!(self, Null)
    }

    /// Whether it is a value.
    #[inline]
    pub const fn is_value(&self) -> bool {
        matches!(self, Value(_))
    }

    /// Whether it is a value that passes the test.
    #[inline]
    pub fn is_value_and(self, test: impl FnOnce(T) -> bool) -> bool {
        self.into_option().is_some_and(test)
    }

    /// Whether it is `null`, or a value that passes the test.
    #[inline]
    pub fn is_null_or(self, test: impl FnOnce(T) -> bool) -> bool {
        self.into_option().is_none_or(test)
    }

    /// The value behind a reference.
    #[inline]
    pub const fn as_ref(&self) -> Nullable<&T> {
        match self {
            Value(value) => Value(value),
            Null => Null,
        }
    }

    /// The value behind an exclusive reference.
    #[inline]
    pub const fn as_mut(&mut self) -> Nullable<&mut T> {
        match self {
            Value(value) => Value(value),
            Null => Null,
        }
    }

    /// What the value dereferences to.
    #[inline]
    pub fn as_deref(&self) -> Nullable<&T::Target>
    where
        T: Deref,
    {
        self.as_ref().map(|value| &**value)
    }

    /// What the value dereferences to, exclusively.
    #[inline]
    pub fn as_deref_mut(&mut self) -> Nullable<&mut T::Target>
    where
        T: DerefMut,
    {
        self.as_mut().map(|value| &mut **value)
    }

    /// What `change` makes of the value.
    #[inline]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Nullable<U> {
        match self {
            Value(value) => Value(change(value)),
            Null => Null,
        }
    }

    /// What `next` makes of the value.
    #[inline]
    pub fn and_then<U>(self, next: impl FnOnce(T) -> Nullable<U>) -> Nullable<U> {
        match self {
            Value(value) => next(value),
            Null => Null,
        }
    }

    /// The value if it passes the test.
    #[inline]
    pub fn filter(self, test: impl FnOnce(&T) -> bool) -> Nullable<T> {
        self.into_option().filter(test).into()
    }

    /// The value, if there is one.
    #[inline]
    pub fn value(self) -> Option<T> {
        self.into_option()
    }

    /// The value, if there is one.
    #[inline]
    pub fn into_option(self) -> Option<T> {
        match self {
            Value(value) => Some(value),
            Null => None,
        }
    }

    /// The value, or `error`.
    #[inline]
    pub fn ok_or<E>(self, error: E) -> Result<T, E> {
        self.into_option().ok_or(error)
    }

    /// The value, or the error that `error` makes.
    #[inline]
    pub fn ok_or_else<E>(self, error: impl FnOnce() -> E) -> Result<T, E> {
        self.into_option().ok_or_else(error)
    }

    /// The value. Panics if there is none.
    #[track_caller]
    #[inline]
    pub fn unwrap(self) -> T {
        self.expect("called `Nullable::unwrap()` on `Null`")
    }

    /// The value. Panics with this message if there is none.
    #[track_caller]
    #[inline]
    pub fn expect(self, message: &str) -> T {
        self.into_option().expect(message)
    }

    /// The value, or another one.
    #[inline]
    pub fn unwrap_or(self, other: T) -> T {
        self.into_option().unwrap_or(other)
    }

    /// The value, or the one that `other` makes.
    #[inline]
    pub fn unwrap_or_else(self, other: impl FnOnce() -> T) -> T {
        self.into_option().unwrap_or_else(other)
    }

    /// The value, or the default of its type.
    #[inline]
    pub fn unwrap_or_default(self) -> T
    where
        T: Default,
    {
        self.into_option().unwrap_or_default()
    }

    /// Takes the value and leaves `null`.
    #[inline]
    pub fn take(&mut self) -> Nullable<T> {
        core::mem::take(self)
    }

    /// Puts a value in, and returns what was there.
    #[inline]
    pub fn replace(&mut self, value: T) -> Nullable<T> {
        core::mem::replace(self, Value(value))
    }

    /// The value, by reference, or nothing.
    #[inline]
    pub fn iter(&self) -> core::option::IntoIter<&T> {
        self.as_ref().into_option().into_iter()
    }

    /// The value, by exclusive reference, or nothing.
    #[inline]
    pub fn iter_mut(&mut self) -> core::option::IntoIter<&mut T> {
        self.as_mut().into_option().into_iter()
    }
}

impl<T> Nullable<&T> {
    /// A copy of the value.
    #[inline]
    pub fn copied(self) -> Nullable<T>
    where
        T: Copy,
    {
        self.map(|value| *value)
    }

    /// A clone of the value.
    #[inline]
    pub fn cloned(self) -> Nullable<T>
    where
        T: Clone,
    {
        self.map(T::clone)
    }
}

impl<T> Nullable<&mut T> {
    /// A copy of the value.
    #[inline]
    pub fn copied(self) -> Nullable<T>
    where
        T: Copy,
    {
        self.map(|value| *value)
    }

    /// A clone of the value.
    #[inline]
    pub fn cloned(self) -> Nullable<T>
    where
        T: Clone,
    {
        self.map(|value| value.clone())
    }
}

impl<T> Default for Nullable<T> {
    /// `null`.
    #[inline]
    fn default() -> Self {
        Null
    }
}

impl<T> From<T> for Nullable<T> {
    #[inline]
    fn from(value: T) -> Self {
        Value(value)
    }
}

impl<T> From<Option<T>> for Nullable<T> {
    #[inline]
    fn from(value: Option<T>) -> Self {
        value.map_or(Null, Value)
    }
}

impl<T> From<Nullable<T>> for Option<T> {
    #[inline]
    fn from(value: Nullable<T>) -> Self {
        value.into_option()
    }
}

/// The value, or `null`.
impl<T: Into<JsValue>> From<Nullable<T>> for JsValue {
    #[inline]
    fn from(value: Nullable<T>) -> JsValue {
        value.map(Into::into).unwrap_or(JsValue::NULL)
    }
}

impl<T: JsGeneric> From<Nullable<T>> for JsNullable<T> {
    #[inline]
    fn from(value: Nullable<T>) -> Self {
        JsNullable::from_option(value.into_option())
    }
}

impl<T: JsGeneric> From<JsNullable<T>> for Nullable<T> {
    #[inline]
    fn from(value: JsNullable<T>) -> Self {
        value.into_option().into()
    }
}

/// Iteration over the value, if there is one.
macro_rules! iteration {
    ($([$($generics:tt)*] $ty:ty => $item:ty, |$value:ident| $option:expr;)*) => {$(
        impl<$($generics)*> IntoIterator for $ty {
            type Item = $item;
            type IntoIter = core::option::IntoIter<$item>;

            #[inline]
            fn into_iter(self) -> Self::IntoIter {
                let $value = self;
                $option.into_iter()
            }
        }
    )*};
}

iteration! {
    [T] Nullable<T> => T, |value| value.into_option();
    ['a, T] &'a Nullable<T> => &'a T, |value| value.as_ref().into_option();
    ['a, T] &'a mut Nullable<T> => &'a mut T, |value| value.as_mut().into_option();
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;
    use std::vec::Vec;

    #[test]
    fn it_is_like_an_option() {
        let mut name = Value(String::from("Ada"));
        assert_eq!(name.as_deref(), Value("Ada"));
        assert!(name.clone().is_value_and(|name| name.len() == 3) && !name.is_null());
        assert_eq!(name.replace("Eve".into()), Value("Ada".into()));
        assert_eq!(name.iter().collect::<Vec<_>>(), ["Eve"]);
        assert_eq!(name.take().ok_or(1), Ok("Eve".into()));
        assert_eq!(name, Null);
        assert_eq!(name.filter(|_| true).unwrap_or_default(), "");
        assert_eq!(Value(&4).copied().and_then(|n| if n > 4 { Value(n) } else { Null }).into_option(), None);
        assert_eq!(Option::from(Nullable::from(Some(2))), Some(2));
        assert_eq!(Nullable::from(2).into_iter().chain(Null).count(), 1);
    }

    #[test]
    fn missing_is_null_in_javascript() {
        assert_eq!(JsValue::from(Nullable::<bool>::Null).index(), JsValue::NULL.index());
        assert_eq!(JsValue::from(Value(true)).index(), JsValue::TRUE.index());
        assert_eq!(JsValue::from(JsNullable::<JsValue>::from(Null)).index(), JsValue::NULL.index());
    }
}
