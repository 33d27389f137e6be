//! Handles: any JavaScript value, as the number of the slot that holds it.

use super::{TryFromJsValue, WasmDescribe};
use crate::{JsCast, JsError, JsValue};
use wasm_ferry_schema::Type;

/// The conversions of a type that is a `JsValue` in memory.
///
/// Shape: one word, the handle; 0 is `undefined`, and so `None`.
/// Ownership: by value, the receiver's to drop; by reference, valid for the call, and the caller's.
/// Example: `handle_conversions! { JsError }`, or `handle_conversions! { [T] JsOption<T> }` with generics,
/// for a type that implements `AsRef<JsValue>` and `WasmDescribe`.
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_handle_conversions {
    ([$($generics:tt)*] $ty:ty) => {
        impl<$($generics)*> $crate::convert::IntoWasmAbi for $ty {
            type Abi = $crate::__rt::core::primitive::u32;

            #[inline]
            fn into_abi(self) -> $crate::__rt::core::primitive::u32 {
                let value__ = $crate::__rt::core::mem::ManuallyDrop::new(self);
                $crate::__rt::index_of($crate::__rt::core::convert::AsRef::<$crate::JsValue>::as_ref(&*value__))
            }
        }

        impl<$($generics)*> $crate::convert::FromWasmAbi for $ty {
            type Abi = $crate::__rt::core::primitive::u32;

            #[inline]
            unsafe fn from_abi(abi__: $crate::__rt::core::primitive::u32) -> $ty {
                const {
                    $crate::__rt::core::assert!(
                        $crate::__rt::core::mem::size_of::<$ty>() == 4,
                        "a type of JavaScript values is exactly one handle: it needs `#[repr(transparent)]`"
                    )
                }
                unsafe { $crate::__rt::core::mem::transmute_copy(&abi__) }
            }
        }

        impl<$($generics)*> $crate::convert::RefFromWasmAbi for $ty {
            type Abi = $crate::__rt::core::primitive::u32;
            type Anchor = $crate::__rt::core::mem::ManuallyDrop<$ty>;

            #[inline]
            unsafe fn ref_from_abi(abi__: $crate::__rt::core::primitive::u32) -> Self::Anchor {
                $crate::__rt::core::mem::ManuallyDrop::new(unsafe {
                    <$ty as $crate::convert::FromWasmAbi>::from_abi(abi__)
                })
            }
        }

        impl<$($generics)*> $crate::convert::LongRefFromWasmAbi for $ty {
            type Abi = $crate::__rt::core::primitive::u32;
            type Anchor = $ty;

            #[inline]
            unsafe fn long_ref_from_abi(abi__: $crate::__rt::core::primitive::u32) -> $ty {
                unsafe {
                    $crate::__rt::retain(abi__);
                    <$ty as $crate::convert::FromWasmAbi>::from_abi(abi__)
                }
            }
        }

        impl<$($generics)*> $crate::convert::OptionIntoWasmAbi for $ty {
            #[inline]
            fn none() -> $crate::__rt::core::primitive::u32 {
                0
            }
        }

        impl<$($generics)*> $crate::convert::OptionFromWasmAbi for $ty {
            #[inline]
            fn is_none(abi__: &$crate::__rt::core::primitive::u32) -> $crate::__rt::core::primitive::bool {
                *abi__ == 0
            }
        }

        impl<$($generics)*> $crate::convert::NullableIntoWasmAbi for $ty {
            #[inline]
            fn null() -> $crate::__rt::core::primitive::u32 {
                1
            }
        }

        impl<$($generics)*> $crate::convert::NullableFromWasmAbi for $ty {
            #[inline]
            fn is_null(abi__: &$crate::__rt::core::primitive::u32) -> $crate::__rt::core::primitive::bool {
                *abi__ == 1
            }
        }

        impl<'ferry, $($generics)*> $crate::convert::NullableIntoWasmAbi for &'ferry $ty {
            #[inline]
            fn null() -> $crate::__rt::core::primitive::u32 {
                1
            }
        }

        impl<'ferry, $($generics)*> $crate::convert::IntoWasmAbi for &'ferry $ty {
            type Abi = $crate::__rt::core::primitive::u32;

            #[inline]
            fn into_abi(self) -> $crate::__rt::core::primitive::u32 {
                $crate::__rt::index_of($crate::__rt::core::convert::AsRef::<$crate::JsValue>::as_ref(self))
            }
        }

        impl<'ferry, $($generics)*> $crate::convert::OptionIntoWasmAbi for &'ferry $ty {
            #[inline]
            fn none() -> $crate::__rt::core::primitive::u32 {
                0
            }
        }
    };
    ($ty:ty) => {
        const _: () = $crate::convert::agrees::<$crate::__rt::core::primitive::u32>(
            &<$ty as $crate::convert::WasmDescribe>::TYPE,
        );

        $crate::__ferry_handle_conversions! { [] $ty }
    };
}

impl WasmDescribe for JsValue {
    const TYPE: Type<'static> = Type::JsValue;
}

impl WasmDescribe for JsError {
    const TYPE: Type<'static> = Type::JsError;
}

__ferry_handle_conversions! { JsValue }
__ferry_handle_conversions! { JsError }

impl<T: JsCast> TryFromJsValue for T {
    #[inline]
    fn try_from_js_value_ref(value: &JsValue) -> Option<T> {
        T::is_type_of(value).then(|| T::unchecked_from_js(value.clone()))
    }

    #[inline]
    fn try_from_js_value(value: JsValue) -> Result<T, JsValue> {
        value.dyn_into()
    }
}
