//! What an enum of strings implements.

use crate::convert::agrees;
use wasm_ferry_schema::Type;

/// Implements everything for an enum of strings.
///
/// Example: `strings! { type = Mode, name = "Mode", vis = pub, path = "app::Mode", variants = [Fast = "fast", Slow = "slow"] }`, for an
/// enum that ends with a variant `__Invalid`.
///
/// Shape: one word, the number of the variant; the number of variants stands for a string that is none of them.
/// Errors: none; such a string is `__Invalid`.
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_strings {
    { type = $ty:ty, name = $name:literal, vis = [$($vis:tt)*], path = $path:expr, variants = [$($variant:ident = $text:literal),* $(,)?] $(,)? } => {
        impl $ty {
            /// The variant of a string.
            #[allow(dead_code)]
            #[inline]
            fn from_str(text: &$crate::__rt::core::primitive::str) -> $crate::__rt::core::option::Option<$ty> {
                match text {
                    $($text => $crate::__rt::core::option::Option::Some(<$ty>::$variant),)*
                    _ => $crate::__rt::core::option::Option::None,
                }
            }

            /// The string of the variant.
            #[allow(dead_code, clippy::wrong_self_convention)]
            #[inline]
            fn to_str(&self) -> &'static $crate::__rt::core::primitive::str {
                match self {
                    $(<$ty>::$variant => $text,)*
                    <$ty>::__Invalid => $crate::__rt::core::panic!($crate::__rt::core::concat!(
                        "JavaScript gave a string that is none of those of ",
                        $name
                    )),
                }
            }

            /// The variant of a JavaScript value, if it is one of the strings.
            #[allow(dead_code)]
            #[inline]
            $($vis)* fn from_js_value(value: &$crate::__rt::JsValue) -> $crate::__rt::core::option::Option<$ty> {
                let text = value.as_string()?;
                <$ty>::from_str(&text)
            }
        }

        impl $crate::__rt::WasmDescribe for $ty {
            const TYPE: $crate::__rt::schema::Type<'static> = $crate::__rt::schema::Type::StringEnum { path: $path };
        }

        impl $crate::__rt::IntoWasmAbi for $ty {
            type Abi = u32;

            #[inline]
            fn into_abi(self) -> u32 {
                self as u32
            }
        }

        impl $crate::__rt::FromWasmAbi for $ty {
            type Abi = u32;

            #[inline]
            unsafe fn from_abi(abi: u32) -> $ty {
                $(
                    if abi == <$ty>::$variant as u32 {
                        return <$ty>::$variant;
                    }
                )*
                <$ty>::__Invalid
            }
        }

        $crate::__rt::flagged! { $ty }
        $crate::__rt::word_part! { $ty }

        impl $crate::convert::RefIntoParcel for $ty {
            #[inline]
            fn put_ref(&self, to: &mut $crate::convert::ParcelWriter) {
                let word = match self {
                    $(<$ty>::$variant => <$ty>::$variant as u32,)*
                    <$ty>::__Invalid => <$ty>::__Invalid as u32,
                };
                to.number($crate::__rt::core::convert::From::from(word));
            }
        }

        $crate::__rt::vectors_of! { @ref [] [] $ty }

        /// The string of the variant.
        impl $crate::__rt::core::convert::From<$ty> for $crate::__rt::JsValue {
            #[inline]
            fn from(value: $ty) -> $crate::__rt::JsValue {
                $crate::__rt::JsValue::from_str(value.to_str())
            }
        }

        impl $crate::__rt::TryFromJsValue for $ty {
            #[inline]
            fn try_from_js_value_ref(value: &$crate::__rt::JsValue) -> $crate::__rt::core::option::Option<$ty> {
                <$ty>::from_js_value(value)
            }
        }
    };
}

// What crosses is the same for all of them.
const _: () = agrees::<u32>(&Type::StringEnum { path: "" });

#[cfg(test)]
mod tests {
    use crate::convert::{FromWasmAbi, IntoWasmAbi};

    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Mode {
        Fast,
        Slow,
        __Invalid,
    }

    __ferry_strings! { type = Mode, name = "Mode", vis = [], path = "test::Mode", variants = [Fast = "fast", Slow = "slow"] }

    #[test]
    fn a_variant_crosses_as_its_number() {
        assert_eq!(Mode::Slow.into_abi(), 1);
        assert_eq!(unsafe { Mode::from_abi(0) }, Mode::Fast);
        assert_eq!((Mode::from_str("slow"), Mode::from_str("Slow")), (Some(Mode::Slow), None));
        assert_eq!(Mode::Fast.to_str(), "fast");
    }

    #[test]
    fn an_unknown_string_is_invalid() {
        assert_eq!(unsafe { Mode::from_abi(2) }, Mode::__Invalid);
        assert!(std::panic::catch_unwind(|| Mode::__Invalid.to_str()).is_err());
    }

    #[test]
    fn an_optional_variant_has_a_flag() {
        let abi = Some(Mode::Fast).into_abi();
        assert_eq!((abi.flag, abi.value), (1, 0));
        assert_eq!(unsafe { Option::<Mode>::try_from_abi(None::<Mode>.into_abi()) }, Ok(None));
    }
}
