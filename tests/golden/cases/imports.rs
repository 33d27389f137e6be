//@ target: bundler
//! Functions, methods, properties and constructors of JavaScript.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::{JsValue, js};

#[js]
extern "C" {
    #[js(js_namespace = console)]
    fn log(text: &str);

    pub type Date;

    #[js(constructor)]
    fn new(time: f64) -> Date;

    #[js(static_method_of = Date)]
    fn now() -> f64;

    #[js(method, js_name = toISOString)]
    fn to_iso_string(this: &Date) -> String;
}

#[js(module = "left-pad")]
extern "C" {
    #[js(js_name = default)]
    fn left_pad(text: &str, width: u32) -> String;
}

#[js(module = "/js/imports.js")]
extern "C" {
    #[js(typescript_type = "{ name: string }")]
    pub type Named;

    #[js(method, getter)]
    fn name(this: &Named) -> Option<String>;

    #[js(method, setter)]
    fn set_name(this: &Named, name: &str);

    fn make() -> Named;
}

#[js]
pub fn use_them(value: &JsValue) -> Named {
    log(&Date::new(Date::now()).to_iso_string());
    let named = make();
    let text = named.name().unwrap_or_default();
    named.set_name(&left_pad(&text, if value.is_undefined() { 1 } else { 2 }));
    named
}
