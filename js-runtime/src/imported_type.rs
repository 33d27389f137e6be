//! What every imported type can do.

use crate::convert::{Handle, UpcastFrom, of_handle, value_of};
use crate::sys::{JsNullable, JsOption};
use crate::{JsCast, JsValue, Nullable};
use core::mem::{ManuallyDrop, transmute_copy};

/// A type that an `extern` block declares. What it is cast to and from is the same for all of them.
pub trait ImportedType: Handle + AsRef<JsValue> + Into<JsValue> {
    /// `value instanceof Self`.
    fn instanceof(value: &JsValue) -> bool;

    /// Whether the value is a `Self`.
    #[inline]
    fn is_type_of(value: &JsValue) -> bool {
        Self::instanceof(value)
    }
}

#[diagnostic::do_not_recommend]
impl<T: ImportedType> JsCast for T {
    #[inline]
    fn instanceof(value: &JsValue) -> bool {
        <T as ImportedType>::instanceof(value)
    }

    #[inline]
    fn is_type_of(value: &JsValue) -> bool {
        <T as ImportedType>::is_type_of(value)
    }

    #[inline]
    fn unchecked_from_js(value: JsValue) -> T {
        unsafe { of_handle(value.into_index()) }
    }

    #[inline]
    fn unchecked_from_js_ref(value: &JsValue) -> &T {
        // Both are one handle.
        unsafe { &*(value as *const JsValue as *const T) }
    }
}

/// What becomes any value by itself: an imported type, and a reference to what can be cast.
///
/// # Safety
/// `Self` is exactly one handle, by `#[repr(transparent)]`, or overrides [`into_value`](Self::into_value).
pub unsafe trait IntoValue: Sized {
    /// The value.
    #[inline]
    fn into_value(self) -> JsValue {
        unsafe { transmute_copy(&ManuallyDrop::new(self)) }
    }
}

/// Another handle to the same value.
unsafe impl<T: JsCast> IntoValue for &T {
    #[inline]
    fn into_value(self) -> JsValue {
        self.as_ref().clone()
    }
}

#[diagnostic::do_not_recommend]
impl<T: IntoValue> From<T> for JsValue {
    #[inline]
    fn from(value: T) -> JsValue {
        value.into_value()
    }
}

/// A type that widens to any value, and to whatever may be missing.
pub trait Widens {}

#[diagnostic::do_not_recommend]
impl<T: Widens> UpcastFrom<T> for JsValue {}

/// One for each way to be missing, whatever it is that may be.
macro_rules! optional {
    ($($optional:ident)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: Widens, To: UpcastFrom<T>> UpcastFrom<T> for $optional<To> {}
    )*};
}

optional! { Option Nullable JsOption JsNullable }

/// Whether two values are the same to JavaScript.
#[inline]
pub fn same_value<T: Handle>(one: &T, other: &T) -> bool {
    value_of(one) == value_of(other)
}

/// Implements casts and conversions for `#[repr(transparent)] struct T { obj: B, … }`, where `B` is `JsValue` or such a type.
///
/// Parameters stand in brackets, each followed by a comma; `usual` is the type with the defaults of its parameters.
/// Example: `import_type! { type = [] Node, usual = [] Node, path = "app::Node", extends = [EventTarget],
/// instanceof = "app_1a2b3c4d$Node.instanceof" }`.
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_import_type {
    {
        type = [$($declared:tt)*] $ty:ty,
        usual = [$($lifetimes:tt)*] $usual:ty,
        path = $path:expr,
        extends = [$($extends:ty),* $(,)?],
        $(is_type_of = $is_type_of:expr,)?
        instanceof = $instanceof:literal $(,)?
    } => {
        impl<$($declared)*> $crate::__rt::WasmDescribe for $ty {
            const TYPE: $crate::__rt::schema::Type<'static> = $crate::__rt::schema::Type::Import { path: $path };
        }

        $crate::__rt::handle_conversions! { [$($declared)*] $ty }

        unsafe impl<$($declared)*> $crate::__rt::marker::ErasableGeneric for $ty {
            type Repr = $crate::__rt::JsValue;
        }

        impl<$($declared)*> $crate::__rt::AsRef<$crate::__rt::JsValue> for $ty {
            #[inline]
            fn as_ref(&self) -> &$crate::__rt::JsValue {
                $crate::__rt::value_of(self)
            }
        }

        impl<$($declared)*> $crate::__rt::AsRef<$ty> for $ty {
            #[inline]
            fn as_ref(&self) -> &$ty {
                self
            }
        }

        unsafe impl<$($declared)*> $crate::__rt::IntoValue for $ty {}

        // For the defaults alone, so that `from` says which type is made.
        impl<$($lifetimes)*> $crate::__rt::From<$crate::__rt::JsValue> for $usual {
            #[inline]
            fn from(value: $crate::__rt::JsValue) -> $usual {
                $crate::__rt::JsCast::unchecked_from_js(value)
            }
        }

        $crate::__ferry_import_type! { @extends [$($declared)*] [$ty] $($extends),* }

        impl<$($declared)*> $crate::__rt::ImportedType for $ty {
            #[inline]
            fn instanceof(value: &$crate::__rt::JsValue) -> $crate::__rt::bool {
                #[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
                {
                    #[link(wasm_import_module = "__ferry")]
                    unsafe extern "C" {
                        #[link_name = $instanceof]
                        fn shim(value: $crate::__rt::u32) -> $crate::__rt::u32;
                    }
                    (unsafe { shim($crate::__rt::index_of(value)) }) != 0
                }
                #[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
                {
                    let _ = value;
                    $crate::__rt::not_on_this_host($instanceof)
                }
            }

            $(
                #[inline]
                fn is_type_of(value: &$crate::__rt::JsValue) -> $crate::__rt::bool {
                    let is_type_of: fn(&$crate::__rt::JsValue) -> $crate::__rt::bool = $is_type_of;
                    is_type_of(value)
                }
            )?
        }
    };

    (@extends $declared:tt $ty:tt $($extends:ty),*) => {
        $($crate::__ferry_import_type! { @extend $declared $ty $extends })*
    };

    (@extend [$($declared:tt)*] [$ty:ty] $extends:ty) => {
        impl<$($declared)*> $crate::__rt::From<$ty> for $extends {
            #[inline]
            fn from(value: $ty) -> $extends {
                $crate::__rt::JsCast::unchecked_into(value)
            }
        }

        impl<$($declared)*> $crate::__rt::AsRef<$extends> for $ty {
            #[inline]
            fn as_ref(&self) -> &$extends {
                $crate::__rt::JsCast::unchecked_ref(self)
            }
        }
    };
}
