//! What every imported type can do.

/// Implements casts and conversions for `#[repr(transparent)] struct T { obj: B, … }`, where `B` is `JsValue` or such a type.
///
/// Parameters stand in brackets, each followed by a comma; `usual` is the type with the defaults of its parameters, and
/// `rest` what follows `obj` in an expression that makes one.
/// Example: `import_type! { type = [] Node, usual = [] Node, rest = [], path = "app::Node", extends = [EventTarget],
/// instanceof = "app_1a2b3c4d$Node.instanceof" }`.
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_import_type {
    {
        type = [$($declared:tt)*] $ty:ty,
        usual = [$($lifetimes:tt)*] $usual:ty,
        rest = [$($rest:tt)*],
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

        impl<$($declared)*> $crate::__rt::core::convert::AsRef<$crate::__rt::JsValue> for $ty {
            #[inline]
            fn as_ref(&self) -> &$crate::__rt::JsValue {
                $crate::__rt::core::convert::AsRef::as_ref(&self.obj)
            }
        }

        impl<$($declared)*> $crate::__rt::core::convert::AsRef<$ty> for $ty {
            #[inline]
            fn as_ref(&self) -> &$ty {
                self
            }
        }

        impl<$($declared)*> $crate::__rt::core::convert::From<$ty> for $crate::__rt::JsValue {
            #[inline]
            fn from(value: $ty) -> $crate::__rt::JsValue {
                $crate::__rt::core::convert::From::from(value.obj)
            }
        }

        // For the defaults alone, so that `from` says which type is made.
        impl<$($lifetimes)*> $crate::__rt::core::convert::From<$crate::__rt::JsValue> for $usual {
            #[inline]
            fn from(value: $crate::__rt::JsValue) -> $usual {
                $crate::__rt::JsCast::unchecked_from_js(value)
            }
        }

        $crate::__ferry_import_type! { @extends [$($declared)*] [$ty] $($extends),* }

        impl<$($declared)*> $crate::__rt::JsCast for $ty {
            #[inline]
            fn instanceof(value: &$crate::__rt::JsValue) -> $crate::__rt::core::primitive::bool {
                #[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
                {
                    #[link(wasm_import_module = "__ferry")]
                    unsafe extern "C" {
                        #[link_name = $instanceof]
                        fn shim(value: $crate::__rt::core::primitive::u32) -> $crate::__rt::core::primitive::u32;
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
                fn is_type_of(value: &$crate::__rt::JsValue) -> $crate::__rt::core::primitive::bool {
                    let is_type_of: fn(&$crate::__rt::JsValue) -> $crate::__rt::core::primitive::bool = $is_type_of;
                    is_type_of(value)
                }
            )?

            #[inline]
            fn unchecked_from_js(value: $crate::__rt::JsValue) -> Self {
                Self { obj: $crate::__rt::JsCast::unchecked_from_js(value) $($rest)* }
            }

            #[inline]
            fn unchecked_from_js_ref(value: &$crate::__rt::JsValue) -> &Self {
                // Both are one handle: the type is `repr(transparent)`, which the conversions assert.
                unsafe { &*(value as *const $crate::__rt::JsValue).cast::<Self>() }
            }
        }
    };

    (@extends $declared:tt $ty:tt $($extends:ty),*) => {
        $($crate::__ferry_import_type! { @extend $declared $ty $extends })*
    };

    (@extend [$($declared:tt)*] [$ty:ty] $extends:ty) => {
        impl<$($declared)*> $crate::__rt::core::convert::From<$ty> for $extends {
            #[inline]
            fn from(value: $ty) -> $extends {
                $crate::__rt::JsCast::unchecked_into(value)
            }
        }

        impl<$($declared)*> $crate::__rt::core::convert::AsRef<$extends> for $ty {
            #[inline]
            fn as_ref(&self) -> &$extends {
                $crate::__rt::JsCast::unchecked_ref(self)
            }
        }
    };
}
