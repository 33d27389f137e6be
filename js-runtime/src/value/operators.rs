//! JavaScript's operators on values.

use super::imports;
use crate::JsValue;
use core::ops::{Add, BitAnd, BitOr, BitXor, Div, Mul, Neg, Not, Rem, Shl, Shr, Sub};

impl JsValue {
    /// `key in object`. Throws if `object` is none.
    #[inline]
    pub fn js_in(&self, object: &JsValue) -> bool {
        imports::has_property(self, object)
    }

    /// `~value`.
    #[inline]
    pub fn bit_not(&self) -> JsValue {
        imports::bit_not(self)
    }

    /// `value >>> count`.
    #[inline]
    pub fn unsigned_shr(&self, count: &JsValue) -> u32 {
        imports::shift_right_unsigned(self, count)
    }

    /// `value / divisor`; dividing a bigint by zero gives the `RangeError` instead of throwing it.
    #[inline]
    pub fn checked_div(&self, divisor: &JsValue) -> JsValue {
        imports::divide_checked(self, divisor)
    }

    /// `value ** exponent`.
    #[inline]
    pub fn pow(&self, exponent: &JsValue) -> JsValue {
        imports::power(self, exponent)
    }

    /// `value < other`.
    #[inline]
    pub fn lt(&self, other: &JsValue) -> bool {
        imports::less_than(self, other)
    }

    /// `value <= other`.
    #[inline]
    pub fn le(&self, other: &JsValue) -> bool {
        imports::less_or_equal(self, other)
    }

    /// `value >= other`.
    #[inline]
    pub fn ge(&self, other: &JsValue) -> bool {
        imports::greater_or_equal(self, other)
    }

    /// `value > other`.
    #[inline]
    pub fn gt(&self, other: &JsValue) -> bool {
        imports::greater_than(self, other)
    }
}

/// An operator with one operand, by value and by reference.
macro_rules! unary {
    ($($trait:ident::$method:ident -> $output:ty = |$value:ident| $result:expr;)*) => {$(
        impl $trait for &JsValue {
            type Output = $output;

            #[inline]
            fn $method(self) -> $output {
                let $value = self;
                $result
            }
        }

        impl $trait for JsValue {
            type Output = $output;

            #[inline]
            fn $method(self) -> $output {
                $trait::$method(&self)
            }
        }
    )*};
}

unary! {
    Neg::neg -> JsValue = |value| imports::negate(value);
    Not::not -> bool = |value| value.is_falsy();
}

/// An operator with two operands, each by value or by reference.
macro_rules! binary {
    ($($trait:ident::$method:ident = $intrinsic:ident;)*) => {$(
        impl $trait<&JsValue> for &JsValue {
            type Output = JsValue;

            #[inline]
            fn $method(self, other: &JsValue) -> JsValue {
                imports::$intrinsic(self, other)
            }
        }

        impl $trait<JsValue> for &JsValue {
            type Output = JsValue;

            #[inline]
            fn $method(self, other: JsValue) -> JsValue {
                $trait::$method(self, &other)
            }
        }

        impl $trait<&JsValue> for JsValue {
            type Output = JsValue;

            #[inline]
            fn $method(self, other: &JsValue) -> JsValue {
                $trait::$method(&self, other)
            }
        }

        impl $trait<JsValue> for JsValue {
            type Output = JsValue;

            #[inline]
            fn $method(self, other: JsValue) -> JsValue {
                $trait::$method(&self, &other)
            }
        }
    )*};
}

binary! {
    BitAnd::bitand = bit_and;
    BitOr::bitor = bit_or;
    BitXor::bitxor = bit_xor;
    Shl::shl = shift_left;
    Shr::shr = shift_right;
    Add::add = add;
    Sub::sub = subtract;
    Div::div = divide;
    Mul::mul = multiply;
    Rem::rem = remainder;
}
