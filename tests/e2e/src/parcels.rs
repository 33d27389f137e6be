//! Lists, tuples, maps and sets, of everything that may be in them.

use crate::callbacks::Callback;
use crate::classes::Counter;
use crate::enums::Color;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use wasm_ferry::prelude::*;

macro_rules! echo {
    ($($name:ident: $ty:ty),* $(,)?) => {
        $(#[js] pub fn $name(value: $ty) -> $ty { value })*
    };
}

echo! {
    list_bool: Vec<bool>, list_char: Vec<char>, list_i128: Vec<i128>, list_u128: Vec<u128>, list_text: Vec<String>,
    list_boxed_text: Box<[String]>, list_value: Vec<JsValue>, list_error: Vec<JsError>, list_import: Vec<Callback>,
    list_enum: Vec<Color>, list_class: Vec<Counter>, list_usize: Vec<usize>, list_isize: Vec<isize>,
    list_option: Vec<Option<String>>, list_list: Vec<Vec<u16>>, list_pairs: Vec<(String, u32)>, list_unit: Vec<()>,
    list_time: Vec<SystemTime>, list_duration: Vec<Duration>, list_rc: Vec<Rc<str>>,
    opt_list: Option<Vec<String>>, opt_list_value: Option<Vec<JsValue>>,
    tuple_one: (bool,), tuple_mixed: (u8, i64, u64, String, Option<f32>, JsValue, char), tuple_nested: ((u8, u8), [String; 2]),
    tuple_eight: (u8, u16, u32, i8, i16, i32, f32, f64), opt_tuple: Option<(u32, String)>,
    array_numbers: [f64; 3], array_text: [String; 2], array_long: [bool; 9], array_empty: [String; 0],
    map_hash: HashMap<String, u32>, map_tree: BTreeMap<u32, Vec<String>>, map_of_maps: BTreeMap<String, BTreeMap<char, bool>>,
    set_hash: HashSet<String>, set_tree: BTreeSet<i64>, opt_map: Option<BTreeMap<u8, u8>>,
    boxed_number: Box<u32>, boxed_text: Box<str>, rc_text: Rc<str>, arc_text: Arc<str>, opt_rc_text: Option<Rc<str>>,
    duration: Duration, opt_duration: Option<Duration>, time: SystemTime, opt_time: Option<SystemTime>,
    nullable: wasm_ferry::Nullable<u32>, nullable_text: wasm_ferry::Nullable<String>, nullable_value: wasm_ferry::Nullable<JsValue>,
    opt_nullable_value: Option<wasm_ferry::Nullable<JsValue>>, list_nullable_value: Vec<wasm_ferry::Nullable<JsValue>>,
    opt_nullable_wide: Option<wasm_ferry::Nullable<u128>>, nullable_class: wasm_ferry::Nullable<Counter>, nullable_list: wasm_ferry::Nullable<Vec<bool>>,
    opt_nullable: Option<wasm_ferry::Nullable<u32>>, opt_nullable_text: Option<wasm_ferry::Nullable<String>>,
    opt_opt: Option<Option<u32>>, opt_opt_value: Option<Option<JsValue>>, list_opt_opt: Vec<Option<Option<bool>>>,
    non_null: std::ptr::NonNull<u8>, opt_non_null: Option<std::ptr::NonNull<u8>>, pointer: *const u8, opt_pointer: Option<*mut u8>,
}

#[js]
pub fn cow_text(value: Cow<'static, str>) -> Cow<'static, str> {
    value
}

/// Slices of what has no typed array, as arguments of an export.
#[js]
pub fn joined_list(texts: &[String], flags: &[bool]) -> String {
    format!("{} {flags:?}", texts.join("+"))
}

#[js]
pub fn length_of_values(values: &[JsValue]) -> usize {
    values.len()
}

#[js]
extern "C" {
    #[js(js_name = ferrySee)]
    fn see_texts(texts: &[&str], owned: &[String], more: Vec<&str>, flags: &[bool], values: &[JsValue]) -> Vec<String>;
    #[js(js_name = ferrySee)]
    fn see_pairs(pairs: Vec<(String, u32)>, colors: &[Color], errors: Vec<JsValue>) -> (u32, Vec<Option<bool>>);
    #[js(js_name = ferrySee)]
    fn see_scalars(
        number: &mut u32,
        big: &u64,
        text: &String,
        boxed: &Box<str>,
        cow: &Cow<'static, str>,
        some: Option<&u8>,
    );
    #[js(js_name = ferrySee)]
    fn see_options(text: Option<&str>, value: Option<&JsValue>, list: Option<&[u8]>, texts: Option<&[String]>);
    #[js(js_name = ferrySee, catch)]
    fn see_nothing() -> Result<HashMap<String, Vec<u8>>, JsValue>;
    #[js(js_name = ferryCall)]
    fn call(
        function: &dyn Fn(Vec<String>, (u8, bool), Option<BTreeMap<String, f64>>) -> Vec<(String, Option<u8>)>,
    ) -> JsValue;
}

#[js]
pub fn show_texts(value: JsValue) -> Vec<String> {
    see_texts(&["a", "é"], &["b".into()], vec!["c"], &[true, false], &[value, JsValue::NULL])
}

#[js]
pub fn show_pairs() -> (u32, Vec<Option<bool>>) {
    see_pairs(vec![("x".into(), 1)], &[Color::Blue], vec![JsValue::from_f64(2.0)])
}

#[js]
pub fn show_scalars() {
    see_scalars(&mut 7, &8, &"text".into(), &"boxed".into(), &"cow".into(), Some(&9));
}

#[js]
pub fn show_options(give: bool) {
    let text = give.then_some("text");
    let texts = ["t".to_owned()];
    see_options(text, give.then_some(&JsValue::TRUE), give.then_some(&[1, 2][..]), give.then_some(&texts[..]));
}

#[js]
pub fn read_map() -> Result<usize, JsValue> {
    Ok(see_nothing()?.values().map(Vec::len).sum())
}

#[js]
pub fn call_with_parts() -> JsValue {
    call(&|texts, (number, flag), map| {
        let more = map.map_or(0, |map| map.len() as u8);
        texts.into_iter().map(|text| (text, flag.then_some(number + more))).collect()
    })
}

#[js]
pub fn parts_or_error(fail: bool) -> Result<Vec<String>, JsError> {
    if fail { Err(JsError::new("no parts")) } else { Ok(vec!["part".into()]) }
}
