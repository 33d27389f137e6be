//! Constants that JavaScript is given: which types they may have, and what is recorded of them.

use wasm_ferry_schema::Value;

/// A constant; its only method exists for the types that JavaScript has literals for.
pub struct Constant<T>(pub T);

/// Implements the method, whose name is what rustc tells users of any other type.
macro_rules! constants {
    ($($ty:ty: $value:ident => $recorded:expr;)*) => {$(
        impl Constant<$ty> {
            /// What is recorded.
            #[inline]
            pub const fn boolean_number_char_or_str(self) -> Value<'static> {
                let $value = self.0;
                $recorded
            }
        }
    )*};
}

const fn number(value: f64) -> Value<'static> {
    Value::Number { bits: value.to_bits().cast_signed() }
}

const fn big(value: i128, signed: bool) -> Value<'static> {
    Value::BigInt { low: value as i64, high: (value >> 64) as i64, signed }
}

constants! {
    bool: value => Value::Bool { value };
    u8: value => number(value as f64);
    i8: value => number(value as f64);
    u16: value => number(value as f64);
    i16: value => number(value as f64);
    u32: value => number(value as f64);
    i32: value => number(value as f64);
    // As it is in a wasm32 module, whatever it is on the host.
    usize: value => number(value as u32 as f64);
    isize: value => number(value as i32 as f64);
    f32: value => number(value as f64);
    f64: value => number(value);
    u64: value => big(value as i128, true);
    i64: value => big(value as i128, true);
    u128: value => big(value.cast_signed(), false);
    i128: value => big(value, true);
    char: value => Value::Char { code: value as u32 };
    &'static str: text => Value::Text { text };
}
