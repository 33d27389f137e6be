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
    fn has_type<T: JsCast>(&self) -> bool {
        T::is_type_of(self.as_ref())
    }

    /// The value as a `T`, or unchanged if it is none.
    fn dyn_into<T: JsCast>(self) -> Result<T, Self>
    where
        Self: Sized,
    {
        if self.has_type::<T>() { Ok(self.unchecked_into()) } else { Err(self) }
    }

    /// The value as a `T`, if it is one.
    fn dyn_ref<T: JsCast>(&self) -> Option<&T> {
        if self.has_type::<T>() { Some(self.unchecked_ref()) } else { None }
    }

    /// The value as a `T`, whatever it is. JavaScript will throw where it cannot be used as one.
    fn unchecked_into<T: JsCast>(self) -> T
    where
        Self: Sized,
    {
        T::unchecked_from_js(self.into())
    }

    /// The value as a `T`, whatever it is. JavaScript will throw where it cannot be used as one.
    fn unchecked_ref<T: JsCast>(&self) -> &T {
        T::unchecked_from_js_ref(self.as_ref())
    }

    /// `value instanceof T`.
    fn is_instance_of<T: JsCast>(&self) -> bool {
        T::instanceof(self.as_ref())
    }

    /// `value instanceof Self`.
    fn instanceof(value: &JsValue) -> bool;

    /// Whether the value is a `Self`: `instanceof`, unless the type knows better.
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
    fn instanceof(_: &JsValue) -> bool {
        true
    }

    fn unchecked_from_js(value: JsValue) -> JsValue {
        value
    }

    fn unchecked_from_js_ref(value: &JsValue) -> &JsValue {
        value
    }
}

/// Implements everything for `#[repr(transparent)] struct T { obj: B }`, where `B` is `JsValue` or such a type.
///
/// Example: `import_type! { type = Node, path = "app::Node", base = EventTarget, extends = [EventTarget],
/// instanceof = "app_1a2b3c4d$Node.is" }`.
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_import_type {
    {
        type = $ty:ty,
        path = $path:expr,
        base = $base:ty,
        extends = [$($extends:ty),* $(,)?],
        instanceof = $instanceof:literal $(,)?
    } => {
        impl $crate::__rt::WasmDescribe for $ty {
            const TYPE: $crate::__rt::schema::Type<'static> = $crate::__rt::schema::Type::Import { path: $path };
        }

        $crate::__rt::handle_conversions! { $ty }

        impl $crate::__rt::core::convert::AsRef<$crate::__rt::JsValue> for $ty {
            fn as_ref(&self) -> &$crate::__rt::JsValue {
                $crate::__rt::core::convert::AsRef::as_ref(&self.obj)
            }
        }

        impl $crate::__rt::core::convert::AsRef<$ty> for $ty {
            fn as_ref(&self) -> &$ty {
                self
            }
        }

        impl $crate::__rt::core::convert::From<$ty> for $crate::__rt::JsValue {
            fn from(value: $ty) -> $crate::__rt::JsValue {
                $crate::__rt::core::convert::From::from(value.obj)
            }
        }

        impl $crate::__rt::core::convert::From<$crate::__rt::JsValue> for $ty {
            fn from(value: $crate::__rt::JsValue) -> $ty {
                $crate::__rt::JsCast::unchecked_from_js(value)
            }
        }

        impl $crate::__rt::core::ops::Deref for $ty {
            type Target = $base;

            fn deref(&self) -> &$base {
                &self.obj
            }
        }

        $(
            impl $crate::__rt::core::convert::From<$ty> for $extends {
                fn from(value: $ty) -> $extends {
                    $crate::__rt::JsCast::unchecked_into(value)
                }
            }

            impl $crate::__rt::core::convert::AsRef<$extends> for $ty {
                fn as_ref(&self) -> &$extends {
                    $crate::__rt::JsCast::unchecked_ref(self)
                }
            }
        )*

        impl $crate::__rt::JsCast for $ty {
            fn instanceof(value: &$crate::__rt::JsValue) -> bool {
                #[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
                {
                    #[link(wasm_import_module = "__ferry")]
                    unsafe extern "C" {
                        #[link_name = $instanceof]
                        fn shim(value: u32) -> u32;
                    }
                    (unsafe { shim($crate::__rt::index_of(value)) }) != 0
                }
                #[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
                {
                    let _ = value;
                    $crate::__rt::not_on_this_host($instanceof)
                }
            }

            fn unchecked_from_js(value: $crate::__rt::JsValue) -> $ty {
                Self { obj: $crate::__rt::JsCast::unchecked_from_js(value) }
            }

            fn unchecked_from_js_ref(value: &$crate::__rt::JsValue) -> &$ty {
                // Both are one handle: the type is `repr(transparent)`, which the conversions assert.
                unsafe { &*(value as *const $crate::__rt::JsValue).cast::<$ty>() }
            }
        }
    };
}
