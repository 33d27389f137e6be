//! What an exported struct implements.

/// Implements everything for an exported struct.
///
/// Example: `class! { type = Counter, name = "Counter", path = "app::Counter", wrap = "app_1a2b3c4d$Counter.wrap",
/// unwrap = "app_1a2b3c4d$Counter.unwrap", free = "js$app_1a2b3c4d$Counter.free" }`.
///
/// Shape: one word, the address of the value's `Rc` box; 0 is `None`, and an empty object.
/// Ownership: by value, the receiver's; by reference, JavaScript's, borrowed for the call.
/// Errors: an empty object, or one in use where it must not be, is refused with a message that names the class.
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_class {
    {
        type = $ty:ty,
        name = $name:literal,
        path = $path:expr,
        wrap = $wrap:literal,
        unwrap = $unwrap:literal,
        free = $free:literal $(,)?
    } => {
        impl $crate::__rt::WasmDescribe for $ty {
            const TYPE: $crate::__rt::schema::Type<'static> = $crate::__rt::schema::Type::Class { path: $path };
        }

        const _: () = {
            const MESSAGES: &$crate::__rt::Messages = &$crate::__ferry_class_messages!($name);

            const _: () = $crate::__rt::agrees::<<$ty as $crate::__rt::IntoWasmAbi>::Abi>(
                &<$ty as $crate::__rt::WasmDescribe>::TYPE,
            );

            impl $crate::__rt::IntoWasmAbi for $ty {
                type Abi = $crate::__rt::WasmPtr<$crate::__rt::WasmRefCell<$ty>>;

                #[inline]
                fn into_abi(self) -> Self::Abi {
                    $crate::__rt::WasmPtr::at($crate::__rt::into_address(self))
                }
            }

            impl $crate::__rt::FromWasmAbi for $ty {
                type Abi = $crate::__rt::WasmPtr<$crate::__rt::WasmRefCell<$ty>>;

                #[inline]
                unsafe fn from_abi(abi__: Self::Abi) -> $ty {
                    match unsafe { $crate::__rt::try_take(abi__.address(), MESSAGES) } {
                        $crate::__rt::core::result::Result::Ok(value__) => value__,
                        $crate::__rt::core::result::Result::Err(message__) => $crate::__rt::throw_str(message__),
                    }
                }

                #[inline]
                unsafe fn try_from_abi(
                    abi__: Self::Abi,
                ) -> $crate::__rt::core::result::Result<$ty, &'static $crate::__rt::core::primitive::str> {
                    unsafe { $crate::__rt::try_take(abi__.address(), MESSAGES) }
                }
            }

            $crate::__ferry_class_borrow! {
                $ty, MESSAGES, RefFromWasmAbi, ref_from_abi, try_ref_from_abi, RcRef, try_lend
            }
            $crate::__ferry_class_borrow! {
                $ty, MESSAGES, LongRefFromWasmAbi, long_ref_from_abi, try_long_ref_from_abi, RcRef, try_borrow
            }
            $crate::__ferry_class_borrow! {
                $ty, MESSAGES, RefMutFromWasmAbi, ref_mut_from_abi, try_ref_mut_from_abi, RcRefMut, try_lend_mut
            }

            impl $crate::__rt::LongRefMutFromWasmAbi for $ty {
                type Abi = $crate::__rt::WasmPtr<$crate::__rt::WasmRefCell<$ty>>;
                type Anchor = $crate::__rt::RcRefMut<$ty>;

                #[inline]
                unsafe fn try_long_ref_mut_from_abi(
                    abi__: Self::Abi,
                ) -> $crate::__rt::core::result::Result<Self::Anchor, &'static $crate::__rt::core::primitive::str> {
                    unsafe { $crate::__rt::try_borrow_mut(abi__.address(), MESSAGES) }
                }
            }

            impl $crate::__rt::OptionIntoWasmAbi for $ty {
                #[inline]
                fn none() -> Self::Abi {
                    $crate::__rt::WasmPtr::at(0)
                }
            }

            impl $crate::__rt::OptionFromWasmAbi for $ty {
                #[inline]
                fn is_none(abi__: &Self::Abi) -> $crate::__rt::core::primitive::bool {
                    abi__.address() == 0
                }
            }

            impl $crate::convert::IntoParcel for $ty {
                #[inline]
                fn put(self, to: &mut $crate::convert::ParcelWriter) {
                    to.count($crate::__rt::into_address(self) as usize);
                }
            }

            impl $crate::convert::FromParcel for $ty {
                #[inline]
                fn take(
                    from: &mut $crate::convert::ParcelReader,
                ) -> $crate::__rt::core::result::Result<$ty, &'static str> {
                    unsafe { $crate::__rt::try_take(from.count() as u32, MESSAGES) }
                }
            }

            impl $crate::__rt::ExportedStruct for $ty {}

            $crate::__rt::vectors_of! { owned [] [] [] $ty }

            #[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
            #[link(wasm_import_module = "__ferry")]
            unsafe extern "C" {
                #[link_name = $wrap]
                fn wrap(address: $crate::__rt::core::primitive::u32) -> $crate::__rt::core::primitive::u32;
                #[link_name = $unwrap]
                fn unwrap(value__: $crate::__rt::core::primitive::u32) -> $crate::__rt::core::primitive::u32;
            }

            /// An object that owns the value.
            impl $crate::__rt::core::convert::From<$ty> for $crate::__rt::JsValue {
                #[inline]
                fn from(value__: $ty) -> $crate::__rt::JsValue {
                    #[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
                    unsafe {
                        $crate::__rt::from_index(wrap($crate::__rt::into_address(value__)))
                    }
                    #[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
                    {
                        let _ = value__;
                        $crate::__rt::not_on_this_host($wrap)
                    }
                }
            }

            /// Moves the value out of its object.
            impl $crate::__rt::TryFromJsValue for $ty {
                #[inline]
                fn try_from_js_value_ref(
                    value__: &$crate::__rt::JsValue,
                ) -> $crate::__rt::core::option::Option<$ty> {
                    #[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
                    unsafe {
                        $crate::__rt::try_take(unwrap($crate::__rt::index_of(value__)), MESSAGES).ok()
                    }
                    #[cfg(not(all(target_family = "wasm", not(target_os = "wasi"))))]
                    {
                        let _ = value__;
                        $crate::__rt::not_on_this_host($unwrap)
                    }
                }
            }

            #[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
            #[unsafe(export_name = $free)]
            unsafe extern "C" fn free(address: $crate::__rt::core::primitive::u32) -> $crate::__rt::core::primitive::bool {
                unsafe { $crate::__rt::free::<$ty>(address) }
            }
        };
    };
}

/// One of the three ways to borrow an exported struct.
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_class_borrow {
    ($ty:ty, $messages:ident, $trait:ident, $from:ident, $try_from:ident, $anchor:ident, $borrow:ident) => {
        impl $crate::__rt::$trait for $ty {
            type Abi = $crate::__rt::WasmPtr<$crate::__rt::WasmRefCell<$ty>>;
            type Anchor = $crate::__rt::$anchor<$ty>;

            #[inline]
            unsafe fn $from(abi__: Self::Abi) -> Self::Anchor {
                match unsafe { $crate::__rt::$borrow(abi__.address(), $messages) } {
                    $crate::__rt::core::result::Result::Ok(anchor__) => anchor__,
                    $crate::__rt::core::result::Result::Err(message__) => $crate::__rt::throw_str(message__),
                }
            }

            #[inline(always)]
            unsafe fn $try_from(
                abi__: Self::Abi,
            ) -> $crate::__rt::core::result::Result<Self::Anchor, &'static $crate::__rt::core::primitive::str> {
                unsafe { $crate::__rt::$borrow(abi__.address(), $messages) }
            }
        }
    };
}

/// The messages of a class, which name it.
///
/// Example: `class_messages!("Counter")` is a `Messages` whose texts speak of a `Counter`.
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_class_messages {
    ($name:literal) => {
        $crate::__rt::Messages {
            gone: $crate::__rt::core::concat!(
                "Attempt to use a moved value (null pointer passed to rust): this ",
                $name,
                " was already freed or moved into Rust"
            ),
            used_mutably: $crate::__rt::core::concat!(
                "recursive use of an object detected which would lead to unsafe aliasing in rust: ",
                "a call that changes this ",
                $name,
                " is still running"
            ),
            used: $crate::__rt::core::concat!(
                "recursive use of an object detected which would lead to unsafe aliasing in rust: ",
                "a call that uses this ",
                $name,
                " is still running"
            ),
            taken: $crate::__rt::core::concat!(
                "attempted to take ownership of Rust value while it was borrowed: a call that uses this ",
                $name,
                " is still running; the object is empty now"
            ),
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::class::{Messages, try_borrow, try_borrow_mut, try_take};
    use crate::convert::WasmDescribe;
    use std::string::String;

    struct Counter(#[allow(dead_code, reason = "only its conversions are tested")] String);

    class! {
        type = Counter,
        name = "Counter",
        path = "test::Counter",
        wrap = "test$Counter.wrap",
        unwrap = "test$Counter.unwrap",
        free = "test$Counter.free",
    }
    use crate::__ferry_class as class;

    const MESSAGES: Messages = __ferry_class_messages!("Counter");

    #[test]
    fn messages_name_the_class() {
        for text in [MESSAGES.gone, MESSAGES.used_mutably, MESSAGES.used, MESSAGES.taken] {
            assert!(text.contains(" this Counter "), "{text}");
        }
    }

    #[test]
    fn an_empty_object_is_refused() {
        unsafe {
            assert_eq!(try_borrow::<Counter>(0, &MESSAGES).err(), Some(MESSAGES.gone));
            assert_eq!(try_borrow_mut::<Counter>(0, &MESSAGES).err(), Some(MESSAGES.gone));
            assert_eq!(try_take::<Counter>(0, &MESSAGES).err(), Some(MESSAGES.gone));
        }
    }

    #[test]
    fn a_class_is_described_by_its_path() {
        assert_eq!(Counter::TYPE, wasm_ferry_schema::Type::Class { path: "test::Counter" });
    }
}
