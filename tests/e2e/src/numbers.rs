//! Integers, floats, booleans and characters.

use wasm_ferry::js;

macro_rules! echo {
    ($($name:ident: $ty:ty),* $(,)?) => {
        $(#[js] pub fn $name(value: $ty) -> $ty { value })*
    };
}

echo! {
    echo_i8: i8, echo_u8: u8, echo_i16: i16, echo_u16: u16, echo_i32: i32, echo_u32: u32, echo_i64: i64, echo_u64: u64,
    echo_i128: i128, echo_u128: u128, echo_isize: isize, echo_usize: usize, echo_f32: f32, echo_f64: f64,
    echo_bool: bool, echo_char: char,
}

#[js]
pub fn add(a: u32, b: u32) -> u32 {
    a.wrapping_add(b)
}

/// Every kind of word in one call, in an order that would show a swap.
#[js]
pub fn mixed(a: u8, b: i64, c: f32, d: f64, e: bool, f: char) -> String {
    format!("{a} {b} {c} {d} {e} {f}")
}

#[js(js_name = camelCase)]
pub fn renamed() -> u8 {
    7
}

#[js]
pub fn nothing() {}

/// Parameters whose names mean something else in the glue.
#[js]
pub fn names(wasm: u32, function: u32, r#type: u32) -> u32 {
    wasm * 100 + function * 10 + r#type
}
