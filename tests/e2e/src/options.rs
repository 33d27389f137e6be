//! `Option` of everything that may be optional.

use crate::enums::Color;
use wasm_ferry::sys::{JsNullable, JsOption};
use wasm_ferry::{JsCast, JsValue, js};

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

#[js]
extern "C" {
    #[js(typescript_type = "string", is_type_of = JsValue::is_string)]
    #[derive(Clone)]
    pub type Text;

    #[js(js_namespace = ferryHost, js_name = echo)]
    fn echo_option(value: &JsOption<Text>) -> JsOption<Text>;
}

#[js]
pub fn js_option(value: JsOption<Text>) -> JsOption<Text> {
    JsOption::from_option(value.into_option())
}

#[js]
pub fn js_nullable(value: &JsNullable<Text>) -> JsNullable<Text> {
    JsNullable::from_option(value.as_option())
}

#[js]
pub fn js_options(values: Vec<JsOption<Text>>) -> Vec<JsNullable<Text>> {
    values.into_iter().map(|value| JsNullable::from_option(value.into_option())).collect()
}

#[js]
pub fn js_option_there_and_back(value: JsOption<Text>) -> bool {
    echo_option(&value).has_type::<Text>() != value.is_empty()
}
