//! JavaScript's basic types: `undefined`, `null`, values that may be either, and what promises resolve to.

use crate::convert::{IntoJsGeneric, JsGeneric, UpcastFrom, WasmDescribe};
use crate::{JsCast, JsError, JsValue, Nullable};
use core::fmt;
use core::marker::PhantomData;
use wasm_ferry_schema::Type;

/// What `Promise.resolve(value)` makes a promise of.
///
/// A promise of a promise is a promise of what the inner one resolves to.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say what a promise of it resolves to",
    note = "implement `Promising` with `type Resolution = Self` unless it is itself a promise"
)]
pub trait Promising {
    /// What the promise resolves to.
    type Resolution;
}

/// What resolves to itself.
macro_rules! promising {
    ($($ty:ty),* $(,)?) => {$(
        impl Promising for $ty {
            type Resolution = $ty;
        }
    )*};
}

promising! {
    (), bool, char, i8, u8, i16, u16, i32, u32, i64, u64, i128, u128, isize, usize, f32, f64,
    alloc::string::String, JsValue, JsError, Undefined, Null,
}

impl<T: Promising> Promising for Option<T> {
    type Resolution = Option<T::Resolution>;
}

impl<T: Promising> Promising for Nullable<T> {
    type Resolution = Nullable<T::Resolution>;
}

impl<T: Promising, E> Promising for Result<T, E> {
    type Resolution = Result<T::Resolution, E>;
}

impl<T: Promising> Promising for JsOption<T> {
    type Resolution = JsOption<T::Resolution>;
}

impl<T: Promising> Promising for JsNullable<T> {
    type Resolution = JsNullable<T::Resolution>;
}

/// Types of handles that only this module declares.
macro_rules! handles {
    ($($(#[$doc:meta])* [$($generics:ident)?] $name:ident: $description:expr, $is_type_of:expr;)*) => {$(
        $(#[$doc])*
        #[repr(transparent)]
        pub struct $name<$($generics = JsValue)?> {
            obj: JsValue,
            $(generics: PhantomData<$generics>,)?
        }

        impl<$($generics: WasmDescribe)?> WasmDescribe for $name<$($generics)?> {
            const TYPE: Type<'static> = $description;
        }

        crate::__ferry_handle_conversions! { [$($generics: WasmDescribe)?] $name<$($generics)?> }

        impl<$($generics)?> AsRef<JsValue> for $name<$($generics)?> {
            #[inline]
            fn as_ref(&self) -> &JsValue {
                &self.obj
            }
        }

        impl<$($generics)?> AsRef<$name<$($generics)?>> for $name<$($generics)?> {
            #[inline]
            fn as_ref(&self) -> &Self {
                self
            }
        }

        impl<$($generics)?> core::ops::Deref for $name<$($generics)?> {
            type Target = JsValue;

            #[inline]
            fn deref(&self) -> &JsValue {
                &self.obj
            }
        }

        impl<$($generics)?> Clone for $name<$($generics)?> {
            #[inline]
            fn clone(&self) -> Self {
                Self::unchecked_from_js(self.obj.clone())
            }
        }

        impl<$($generics)?> PartialEq for $name<$($generics)?> {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                self.obj == other.obj
            }
        }

        impl<$($generics)?> From<$name<$($generics)?>> for JsValue {
            #[inline]
            fn from(value: $name<$($generics)?>) -> JsValue {
                value.obj
            }
        }

        impl<$($generics)?> JsCast for $name<$($generics)?> {
            #[inline]
            fn instanceof(value: &JsValue) -> bool {
                Self::is_type_of(value)
            }

            #[inline]
            fn is_type_of(value: &JsValue) -> bool {
                let is_type_of: fn(&JsValue) -> bool = $is_type_of;
                is_type_of(value)
            }

            #[inline]
            fn unchecked_from_js(value: JsValue) -> Self {
                Self { obj: value, $(generics: PhantomData::<$generics>)? }
            }

            #[inline]
            fn unchecked_from_js_ref(value: &JsValue) -> &Self {
                // Both are one handle: the type is `repr(transparent)`.
                unsafe { &*(&raw const *value).cast::<Self>() }
            }
        }
    )*};
}

handles! {
    /// `undefined`, as a type.
    [] Undefined: Type::Undefined, JsValue::is_undefined;
    /// `null`, as a type.
    [] Null: Type::Null, JsValue::is_null;
    /// A `T`, or `undefined` for none. What is `null` is read as none too.
    [T] JsOption: Type::Maybe { null: false, inner: &T::TYPE }, |_| true;
    /// A `T`, or `null` for none. What is `undefined` is read as none too.
    [T] JsNullable: Type::Maybe { null: true, inner: &T::TYPE }, |_| true;
}

impl Undefined {
    /// The only value.
    pub const UNDEFINED: Undefined = Undefined { obj: JsValue::UNDEFINED };
}

impl Null {
    /// The only value.
    pub const NULL: Null = Null { obj: JsValue::NULL };
}

macro_rules! only {
    ($($ty:ident = $value:ident),*) => {$(
        unsafe impl crate::__rt::marker::ErasableGeneric for $ty {
            type Repr = JsValue;
        }

        impl Eq for $ty {}

        impl Default for $ty {
            #[inline]
            fn default() -> $ty {
                $ty::$value
            }
        }

        impl fmt::Debug for $ty {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(stringify!($ty))
            }
        }

        impl From<JsValue> for $ty {
            #[inline]
            fn from(value: JsValue) -> $ty {
                $ty::unchecked_from_js(value)
            }
        }

        impl IntoJsGeneric for $ty {
            type JsCanon = $ty;

            #[inline]
            fn to_js(self) -> $ty {
                self
            }
        }
    )*};
}

only!(Undefined = UNDEFINED, Null = NULL);

/// What a value that may be missing can do.
macro_rules! optional {
    ($($name:ident, $none:expr, $word:literal;)*) => {$(
        impl<T> Default for $name<T> {
            /// None.
            #[inline]
            fn default() -> Self {
                Self::unchecked_from_js($none)
            }
        }

        impl<T: JsGeneric> $name<T> {
            /// None.
            #[inline]
            pub const fn new() -> Self {
                Self { obj: $none, generics: PhantomData }
            }

            /// A value.
            #[inline]
            pub fn wrap(value: T) -> Self {
                Self::unchecked_from_js(value.into())
            }

            /// A value, or none.
            #[inline]
            pub fn from_option(value: Option<T>) -> Self {
                value.map_or_else(Self::new, Self::wrap)
            }

            /// Whether there is no value: it is `undefined` or `null`.
            #[inline]
            pub fn is_empty(&self) -> bool {
                self.obj.is_null_or_undefined()
            }

            /// Another handle to the value, if there is one.
            #[inline]
            pub fn as_option(&self) -> Option<T> {
                (!self.is_empty()).then(|| T::unchecked_from_js(self.obj.clone()))
            }

            /// The value, if there is one.
            #[inline]
            pub fn into_option(self) -> Option<T> {
                (!self.is_empty()).then(|| T::unchecked_from_js(self.obj))
            }

            /// The value. Panics if there is none.
            #[track_caller]
            #[inline]
            pub fn unwrap(self) -> T {
                self.expect(concat!("called `", stringify!($name), "::unwrap()` on ", $word))
            }

            /// The value. Panics with this message if there is none.
            #[track_caller]
            #[inline]
            pub fn expect(self, message: &str) -> T {
                self.into_option().expect(message)
            }

            /// The value, or the default of its type.
            #[inline]
            pub fn unwrap_or_default(self) -> T
            where
                T: Default,
            {
                self.into_option().unwrap_or_default()
            }

            /// The value, or another one.
            #[inline]
            pub fn unwrap_or_else<F: FnOnce() -> T>(self, other: F) -> T {
                self.into_option().unwrap_or_else(other)
            }
        }

        impl<T: JsGeneric + fmt::Debug> fmt::Debug for $name<T> {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self.as_option() {
                    Some(value) => f.debug_tuple(stringify!($name)).field(&value).finish(),
                    None => f.write_str(concat!(stringify!($name), "(", $word, ")")),
                }
            }
        }

        impl<T: JsGeneric + fmt::Display> fmt::Display for $name<T> {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self.as_option() {
                    Some(value) => value.fmt(f),
                    None => f.write_str($word),
                }
            }
        }

        impl<T: JsGeneric> IntoJsGeneric for $name<T>
        where
            $name<T>: UpcastFrom<$name<T>>,
        {
            type JsCanon = $name<T>;

            #[inline]
            fn to_js(self) -> $name<T> {
                self
            }
        }
    )*};
}

optional! {
    JsOption, JsValue::UNDEFINED, "undefined";
    JsNullable, JsValue::NULL, "null";
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::format;

    #[test]
    fn nothing_is_nothing() {
        assert_eq!(JsOption::<JsValue>::new().obj.index(), 0);
        assert_eq!(JsNullable::<JsValue>::default().obj.index(), 1);
        assert_eq!(Undefined::UNDEFINED.obj.index(), 0);
        assert_eq!(format!("{:?}", Null::NULL), "Null");
    }
}
