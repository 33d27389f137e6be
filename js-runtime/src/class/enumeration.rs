//! What an exported enum implements.

/// Implements everything for an exported enum without fields.
///
/// Example: `enumeration! { type = Color, name = "Color", path = "app::Color", variants = [Red = 0, Blue = -1] }`.
///
/// Shape: one word, the value as a float, so that every number JavaScript may pass arrives as it is.
/// Errors: a number that is no variant's is refused with a message that names the enum.
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_enumeration {
    { type = $ty:ty, name = $name:literal, path = $path:expr, variants = [$($variant:ident = $value:literal),* $(,)?] $(,)? } => {
        impl $crate::__rt::WasmDescribe for $ty {
            const TYPE: $crate::__rt::schema::Type<'static> = $crate::__rt::schema::Type::Enum { path: $path };
        }

        const _: () =
                $crate::__rt::agrees::<$crate::__rt::core::primitive::f64>(&<$ty as $crate::__rt::WasmDescribe>::TYPE);

        impl $crate::__rt::IntoWasmAbi for $ty {
            type Abi = $crate::__rt::core::primitive::f64;

            #[inline]
            fn into_abi(self) -> $crate::__rt::core::primitive::f64 {
                match self {
                    $(<$ty>::$variant => $value as $crate::__rt::core::primitive::i64 as $crate::__rt::core::primitive::f64,)*
                }
            }
        }

        impl $crate::__rt::FromWasmAbi for $ty {
            type Abi = $crate::__rt::core::primitive::f64;

            #[inline]
            unsafe fn from_abi(abi__: $crate::__rt::core::primitive::f64) -> $ty {
                match unsafe { <$ty as $crate::__rt::FromWasmAbi>::try_from_abi(abi__) } {
                    $crate::__rt::core::result::Result::Ok(value__) => value__,
                    $crate::__rt::core::result::Result::Err(message__) => $crate::__rt::throw_str(message__),
                }
            }

            #[inline]
            unsafe fn try_from_abi(
                    abi__: $crate::__rt::core::primitive::f64,
                ) -> $crate::__rt::core::result::Result<$ty, &'static $crate::__rt::core::primitive::str> {
                $(
                    if abi__ == ($value as $crate::__rt::core::primitive::i64 as $crate::__rt::core::primitive::f64) {
                        return $crate::__rt::core::result::Result::Ok(<$ty>::$variant);
                    }
                )*
                $crate::__rt::core::result::Result::Err($crate::__rt::core::concat!(
                    "invalid enum value passed: expected a value of the enum ",
                    $name,
                    ", found another number: use ",
                    $name,
                    "'s members"
                ))
            }
        }

        $crate::__rt::flagged! { $ty }

        impl $crate::convert::IntoParcel for $ty {
            #[inline]
            fn put(self, to: &mut $crate::convert::ParcelWriter) {
                to.number($crate::__rt::IntoWasmAbi::into_abi(self));
            }
        }

        impl $crate::convert::FromParcel for $ty {
            #[inline]
            fn take(
                from: &mut $crate::convert::ParcelReader,
            ) -> $crate::__rt::core::result::Result<$ty, &'static str> {
                unsafe { <$ty as $crate::__rt::FromWasmAbi>::try_from_abi(from.number()) }
            }
        }

        impl $crate::convert::RefIntoParcel for $ty {
            #[inline]
            fn put_ref(&self, to: &mut $crate::convert::ParcelWriter) {
                to.number(match self {
                    $(<$ty>::$variant => $value as $crate::__rt::core::primitive::i64 as f64,)*
                });
            }
        }

        $crate::__rt::vectors_of! { all [] [] [] $ty }

        /// The number of the variant.
        impl $crate::__rt::core::convert::From<$ty> for $crate::__rt::JsValue {
            #[inline]
            fn from(value__: $ty) -> $crate::__rt::JsValue {
                $crate::__rt::JsValue::from_f64($crate::__rt::IntoWasmAbi::into_abi(value__))
            }
        }

        impl $crate::__rt::TryFromJsValue for $ty {
            #[inline]
            fn try_from_js_value_ref(value__: &$crate::__rt::JsValue) -> $crate::__rt::core::option::Option<$ty> {
                let number__ = value__.as_f64()?;
                unsafe { <$ty as $crate::__rt::FromWasmAbi>::try_from_abi(number__) }.ok()
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::convert::{FromWasmAbi, IntoWasmAbi};

    #[derive(Debug, PartialEq)]
    enum Color {
        Red,
        Blue = -7,
    }

    __ferry_enumeration! { type = Color, name = "Color", path = "test::Color", variants = [Red = 0, Blue = -7] }

    #[test]
    fn a_variant_is_its_number() {
        assert_eq!(Color::Blue.into_abi(), -7.0);
        assert_eq!(unsafe { Color::try_from_abi(0.0) }, Ok(Color::Red));
        assert_eq!(unsafe { Color::try_from_abi(-7.0) }, Ok(Color::Blue));
    }

    #[test]
    fn other_numbers_are_refused() {
        for number in [0.5, 1.0, -6.0, f64::NAN, f64::INFINITY, 4294967289.0] {
            let refused = unsafe { Color::try_from_abi(number) };
            assert_eq!(
                refused.unwrap_err(),
                "invalid enum value passed: expected a value of the enum Color, found another number: use Color's members"
            );
        }
    }

    #[test]
    fn an_optional_variant_has_a_flag() {
        let abi = Some(Color::Blue).into_abi();
        assert_eq!((abi.flag, abi.value), (1, -7.0));
        assert_eq!(unsafe { Option::<Color>::try_from_abi(None::<Color>.into_abi()) }, Ok(None));
    }
}
