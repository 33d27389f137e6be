//! `JsValue`, casts and the basic types.

use std::ptr::NonNull;
use wasm_ferry::sys::{JsNullable, JsOption, Null, Promising, Undefined};
use wasm_ferry::{Clamped, Function, JsCast, JsError, JsGeneric, JsValue, Nullable};

pub const CONSTANTS: [JsValue; 6] = [
    JsValue::NULL,
    JsValue::UNDEFINED,
    JsValue::TRUE,
    JsValue::from_bool(false),
    JsValue::undefined(),
    JsValue::null(),
];

pub fn made() -> Vec<JsValue> {
    let mut number = 1u8;
    let text = String::from("text");
    vec![
        JsValue::from_str("text"),
        JsValue::from_utf8_lossy(b"text"),
        JsValue::from_f64(1.5),
        JsValue::bigint_from_str("1"),
        JsValue::symbol(None),
        JsValue::symbol(Some("name")),
        JsValue::default(),
        "text".into(),
        (&text).into(),
        text.into(),
        true.into(),
        1i8.into(),
        1u8.into(),
        1i16.into(),
        1u16.into(),
        1i32.into(),
        1u32.into(),
        1i64.into(),
        1u64.into(),
        1i128.into(),
        1u128.into(),
        1isize.into(),
        1usize.into(),
        1f32.into(),
        1f64.into(),
        (&raw const number).into(),
        (&raw mut number).into(),
        NonNull::from(&mut number).into(),
        (&JsValue::TRUE).into(),
        Some(1u32).into(),
        Nullable::Value("text").into(),
        vec![1u8].into(),
        vec![JsValue::NULL].into_boxed_slice().into(),
        Clamped(vec![1u8]).into(),
        Clamped(vec![1u8].into_boxed_slice()).into(),
        JsError::new("message").into(),
    ]
}

pub fn read(value: &JsValue) -> (Option<f64>, Option<String>, Option<bool>, f64) {
    (value.as_f64(), value.as_string(), value.as_bool(), value.unchecked_into_f64())
}

pub fn tested(value: &JsValue) -> [bool; 12] {
    [
        value.is_null(),
        value.is_undefined(),
        value.is_null_or_undefined(),
        value.is_symbol(),
        value.is_object(),
        value.is_array(),
        value.is_string(),
        value.is_function(),
        value.is_bigint(),
        value.is_truthy(),
        value.is_falsy(),
        !value,
    ]
}

pub fn compared(a: &JsValue, b: &JsValue) -> [bool; 6] {
    [a.js_in(b), a.loose_eq(b), a.lt(b), a.le(b), a.ge(b), a.gt(b)]
}

pub fn counted(a: &JsValue, b: &JsValue) -> (u32, Vec<JsValue>) {
    (a.unsigned_shr(b), vec![a.js_typeof(), a.bit_not(), a.checked_div(b), a.pow(b), -a, -a.clone()])
}

macro_rules! operators {
    ($($name:ident: $op:tt),*) => {$(
        pub fn $name(a: JsValue, b: JsValue) -> [JsValue; 4] {
            [&a $op &b, &a $op b.clone(), a.clone() $op &b, a $op b]
        }
    )*};
}

operators!(bit_and: &, bit_or: |, bit_xor: ^, shl: <<, shr: >>, add: +, sub: -, div: /, mul: *, rem: %);

pub fn equal(value: &JsValue, other: JsValue) -> bool {
    let text = String::new();
    *value == other
        && *value == true
        && *value == *"text"
        && *value == "text"
        && *value == text
        && value.eq(&&text)
        && *value == 1i8
        && *value == 1u8
        && *value == 1i16
        && *value == 1u16
        && *value == 1i32
        && *value == 1u32
        && *value == 1i64
        && *value == 1u64
        && *value == 1i128
        && *value == 1u128
        && *value == 1isize
        && *value == 1usize
        && *value == 1f32
        && *value == 1f64
}

pub fn converted(value: JsValue) -> Result<String, JsValue> {
    let _: (f64, f64) = ((&value).try_into()?, value.clone().try_into()?);
    let _: (i64, u64) = (value.clone().try_into()?, value.clone().try_into()?);
    let _: (i128, u128) = (value.clone().try_into()?, value.clone().try_into()?);
    value.try_into()
}

pub fn cast(value: JsValue) -> Option<Function> {
    let _: (bool, bool) = (value.has_type::<Function>(), value.is_instance_of::<Function>());
    let _: (Option<&Function>, &Function) = (value.dyn_ref(), value.unchecked_ref());
    let _: (bool, bool) = (Function::instanceof(&value), Function::is_type_of(&value));
    let _: &Function = Function::unchecked_from_js_ref(&value);
    let _: [Function; 2] = [value.clone().unchecked_into(), Function::unchecked_from_js(value.clone())];
    let _: &JsValue = value.as_ref();
    let _: String = format!("{value:?}");
    value.dyn_into().ok()
}

pub fn options<T: JsGeneric + Default>(value: T) -> (JsOption<T>, JsNullable<T>) {
    let option = JsOption::wrap(value.clone_value());
    let nullable = JsNullable::from_option(option.as_option());
    assert!(!option.is_empty() && JsOption::<T>::new().is_empty() && JsNullable::<T>::default().is_empty());
    let _: (T, T) = (JsOption::<T>::new().unwrap_or_default(), JsOption::new().unwrap_or_else(|| value));
    let _: (T, T) =
        (nullable.as_option().map(JsNullable::wrap).expect("there").unwrap(), wrapped(&option).expect("there"));
    let _: Option<T> = wrapped(&option).into_option();
    (option, nullable)
}

fn wrapped<T: JsGeneric>(option: &JsOption<T>) -> JsOption<T> {
    JsOption::from_option(option.as_option())
}

trait CloneValue {
    fn clone_value(&self) -> Self;
}

impl<T: JsGeneric> CloneValue for T {
    fn clone_value(&self) -> T {
        let value: &JsValue = self.as_ref();
        T::unchecked_from_js(value.clone())
    }
}

pub fn shown<T: JsGeneric + std::fmt::Display + std::fmt::Debug>(option: JsOption<T>) -> String {
    format!("{option} {option:?}")
}

pub const ONLY: (Undefined, Null) = (Undefined::UNDEFINED, Null::NULL);

pub fn resolved<T: Promising>(value: T::Resolution) -> T::Resolution {
    value
}

pub fn promising() {
    resolved::<u32>(1);
    resolved::<Option<bool>>(None);
    let _ = resolved::<Result<Nullable<f64>, JsError>>(Ok(Nullable::Null));
    resolved::<JsValue>(JsValue::NULL);
    resolved::<()>(());
}
