//! What an enum of strings and values implements.

/// Implements everything for an enum of strings and values.
///
/// Example: `union! { type = Input, name = "Input", path = "app::Input", literals = [Auto = "auto"], values = [Number: f64], rest = [] }`;
/// `rest` may hold one more variant, which takes whatever the others do not.
///
/// Shape: one word, a handle; 0 is `undefined`, and so `None`.
/// Ownership: the receiver's.
/// Errors: a value that is none of them is refused with a message that names the enum.
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_union {
    {
        type = $ty:ident,
        name = $name:literal,
        path = $path:expr,
        literals = [$($literal:ident = $text:literal),* $(,)?],
        values = [$($value:ident: $payload:ty),* $(,)?],
        rest = [$($rest:ident: $any:ty)?] $(,)?
    } => {
        impl $crate::__rt::WasmDescribe for $ty {
            const TYPE: $crate::__rt::schema::Type<'static> = $crate::__rt::schema::Type::Union { path: $path };
        }

        const _: () = $crate::__rt::agrees::<u32>(&<$ty as $crate::__rt::WasmDescribe>::TYPE);

        /// The string, or the value as JavaScript has it.
        impl $crate::__rt::core::convert::From<$ty> for $crate::__rt::JsValue {
            #[inline]
            fn from(value: $ty) -> $crate::__rt::JsValue {
                match value {
                    $($ty::$literal => $crate::__rt::JsValue::from_str($text),)*
                    $($ty::$value(value) => $crate::__rt::core::convert::Into::into(value),)*
                    $($ty::$rest(value) => $crate::__rt::core::convert::Into::into(value),)?
                }
            }
        }

        /// The strings first, then the values in the order of the variants.
        impl $crate::__rt::TryFromJsValue for $ty {
            #[allow(unreachable_code)]
            #[inline]
            fn try_from_js_value_ref(value: &$crate::__rt::JsValue) -> $crate::__rt::core::option::Option<$ty> {
                let literals: &[(&$crate::__rt::core::primitive::str, fn() -> $ty)] = &[$(($text, || $ty::$literal)),*];
                if let $crate::__rt::core::option::Option::Some(make) = $crate::__rt::literal(value, literals) {
                    return $crate::__rt::core::option::Option::Some(make());
                }
                $(
                    if let $crate::__rt::core::option::Option::Some(value) =
                        <$payload as $crate::__rt::TryFromJsValue>::try_from_js_value_ref(value)
                    {
                        return $crate::__rt::core::option::Option::Some($ty::$value(value));
                    }
                )*
                $(
                    return $crate::__rt::core::option::Option::Some($ty::$rest(
                        <$any as $crate::__rt::JsCast>::unchecked_from_js($crate::__rt::core::clone::Clone::clone(value)),
                    ));
                )?
                $crate::__rt::core::option::Option::None
            }
        }

        impl $crate::__rt::IntoWasmAbi for $ty {
            type Abi = u32;

            #[inline]
            fn into_abi(self) -> u32 {
                let value: $crate::__rt::JsValue = $crate::__rt::core::convert::Into::into(self);
                $crate::__rt::IntoWasmAbi::into_abi(value)
            }
        }

        impl $crate::__rt::FromWasmAbi for $ty {
            type Abi = u32;

            #[inline]
            unsafe fn from_abi(abi: u32) -> $ty {
                match unsafe { <$ty as $crate::__rt::FromWasmAbi>::try_from_abi(abi) } {
                    $crate::__rt::core::result::Result::Ok(value) => value,
                    $crate::__rt::core::result::Result::Err(message) => $crate::__rt::throw_str(message),
                }
            }

            #[inline]
            unsafe fn try_from_abi(abi: u32) -> $crate::__rt::core::result::Result<$ty, &'static str> {
                let value = unsafe { <$crate::__rt::JsValue as $crate::__rt::FromWasmAbi>::from_abi(abi) };
                let found = <$ty as $crate::__rt::TryFromJsValue>::try_from_js_value_ref(&value);
                $crate::__rt::core::option::Option::ok_or(found, $crate::__rt::core::concat!(
                    "invalid dynamic union value: expected one of the values of ",
                    $name,
                    ", found something else"
                ))
            }
        }

        $crate::__rt::word_part! { $ty }

        impl $crate::__rt::OptionIntoWasmAbi for $ty {
            #[inline]
            fn none() -> u32 {
                0
            }
        }

        impl $crate::__rt::OptionFromWasmAbi for $ty {
            #[inline]
            fn is_none(abi: &u32) -> bool {
                *abi == 0
            }
        }
    };
}

/// What belongs to the string that a value is, if it is one of these.
#[inline]
pub fn literal<T: Copy>(value: &crate::JsValue, literals: &[(&str, T)]) -> Option<T> {
    if literals.is_empty() {
        return None;
    }
    let found = value.as_string()?;
    literals.iter().find(|(text, _)| *text == found).map(|(_, made)| *made)
}
