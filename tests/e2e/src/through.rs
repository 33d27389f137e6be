//! Every type as the argument and the result of an import: what JavaScript gives back is what it was given.

use crate::choices::Speed;
use crate::classes::Counter;
use crate::enums::Color;
use std::mem::MaybeUninit;
use std::panic::AssertUnwindSafe;
use std::ptr::NonNull;
use wasm_ferry::{Clamped, Nullable, prelude::*};

macro_rules! through {
    ($($name:ident: $ty:ty = $value:expr),* $(,)?) => {
        $(
            #[js]
            extern "C" {
                #[js(js_name = ferryThrough)]
                fn $name(value: $ty) -> $ty;
            }
        )*

        /// What came back as something else.
        #[js]
        pub fn changed_by_javascript() -> Vec<String> {
            let mut changed = Vec::new();
            $(
                if $name($value) != $value {
                    changed.push(stringify!($name).to_owned());
                }
            )*
            changed
        }
    };
}

const ADDRESS: *mut u8 = 4096 as *mut u8;

through! {
    a_bool: bool = true, some_bool: Option<bool> = Some(false), no_bool: Option<bool> = None,
    an_i8: i8 = -128, some_i8: Option<i8> = Some(-1), a_u8: u8 = 255, some_u8: Option<u8> = Some(255),
    an_i16: i16 = -32768, some_i16: Option<i16> = Some(-1), a_u16: u16 = 65535, some_u16: Option<u16> = Some(65535),
    an_i32: i32 = i32::MIN, some_i32: Option<i32> = Some(-1), a_u32: u32 = u32::MAX, some_u32: Option<u32> = Some(u32::MAX),
    an_isize: isize = -1, some_isize: Option<isize> = Some(-1), a_usize: usize = usize::MAX, some_usize: Option<usize> = Some(usize::MAX),
    an_f32: f32 = 0.5, some_f32: Option<f32> = Some(-0.5), an_f64: f64 = 0.1, some_f64: Option<f64> = Some(1e300), no_f64: Option<f64> = None,
    an_i64: i64 = i64::MIN, some_i64: Option<i64> = Some(-1), a_u64: u64 = u64::MAX, some_u64: Option<u64> = Some(u64::MAX),
    an_i128: i128 = i128::MIN, some_i128: Option<i128> = Some(-1), a_u128: u128 = u128::MAX, some_u128: Option<u128> = Some(u128::MAX),
    a_char: char = '👋', some_char: Option<char> = Some('\0'), no_char: Option<char> = None,
    an_address: *mut u8 = ADDRESS, a_constant_address: *const u8 = ADDRESS, some_address: Option<*const u8> = Some(ADDRESS),
    a_non_null: NonNull<u8> = NonNull::new(ADDRESS).unwrap(), no_non_null: Option<NonNull<u8>> = None,
    a_string: String = "é👋".to_owned(), some_string: Option<String> = Some(String::new()), no_string: Option<String> = None,
    a_value: JsValue = JsValue::from_str("value"), some_value: Option<JsValue> = Some(JsValue::TRUE), no_value: Option<JsValue> = None,
    bytes: Vec<u8> = vec![1, 2], some_bytes: Option<Vec<u8>> = Some(vec![]), boxed_numbers: Box<[f64]> = Box::new([0.5]),
    clamped: Clamped<Vec<u8>> = Clamped(vec![255]), big_numbers: Vec<u64> = vec![u64::MAX], words: Vec<usize> = vec![usize::MAX],
    texts: Vec<String> = vec!["a".to_owned(), String::new()], some_texts: Option<Vec<String>> = Some(vec![]),
    flags: Vec<bool> = vec![true, false], letters: Vec<char> = vec!['a', '👋'], values: Vec<JsValue> = vec![JsValue::NULL, JsValue::TRUE],
    a_color: Color = Color::Blue, a_speed: Speed = Speed::Fast, some_speed: Option<Speed> = Some(Speed::Slow), no_speed: Option<Speed> = None, some_color: Option<Color> = Some(Color::Red), no_color: Option<Color> = None, colors: Vec<Color> = vec![Color::Green],
    null_number: Nullable<u32> = Nullable::Null, a_nullable: Nullable<u32> = Nullable::Value(7), null_text: Nullable<String> = Nullable::Null,
}

#[js]
extern "C" {
    #[js(js_name = ferryThrough)]
    fn counter(value: Counter) -> Counter;
    #[js(js_name = ferryThrough)]
    fn perhaps_counter(value: Option<Counter>) -> Option<Counter>;
    #[js(js_name = ferryThrough)]
    fn counters(value: Vec<Counter>) -> Vec<Counter>;
    #[js(js_name = ferryThrough)]
    fn error(value: JsError) -> JsError;
    #[js(js_name = ferryThrough)]
    fn unit(value: ()) -> ();
}

#[js]
pub fn objects_through() -> Vec<u32> {
    let one = counter(Counter::new(1)).get();
    let two = perhaps_counter(Some(Counter::new(2))).map_or(0, |counter| counter.get());
    let none = u32::from(perhaps_counter(None).is_none());
    let more = counters(vec![Counter::new(3), Counter::new(4)]);
    [one, two, none].into_iter().chain(more.iter().map(Counter::get)).collect()
}

#[js]
pub fn others_through() -> JsValue {
    unit(());
    error(JsError::new("the same")).into()
}

#[js]
pub fn uninitialised_length(values: Vec<MaybeUninit<u8>>) -> usize {
    values.len()
}

#[js]
pub fn asserted(value: AssertUnwindSafe<u32>) -> u32 {
    *value
}
