//! `Option` of everything that may be optional.

use crate::enums::Color;
use wasm_ferry::{JsValue, js};

macro_rules! echo {
    ($($name:ident: $ty:ty),* $(,)?) => {
        $(#[js] pub fn $name(value: Option<$ty>) -> Option<$ty> { value })*
    };
}

echo! {
    opt_i8: i8, opt_u16: u16, opt_i32: i32, opt_u32: u32, opt_i64: i64, opt_u64: u64, opt_i128: i128, opt_f32: f32, opt_f64: f64,
    opt_bool: bool, opt_char: char, opt_string: String, opt_bytes: Vec<u8>, opt_value: JsValue, opt_color: Color,
}

/// `Option<&str>` is not an argument; an owned one is.
#[js]
pub fn described(name: Option<String>, age: Option<u32>) -> String {
    format!("{name:?} {age:?}")
}

#[js]
pub fn opt_class(give: bool, value: Option<crate::classes::Counter>) -> Option<crate::classes::Counter> {
    if give { Some(value.unwrap_or_else(|| crate::classes::Counter::new(1))) } else { None }
}
