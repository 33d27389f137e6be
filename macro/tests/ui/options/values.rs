// Values have the form that their option asks for.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js(js_name, variadic = 1, start = "x")]
pub fn function() {}

#[js(js_name = 7)]
pub fn number() {}

#[js(js_name = "a", js_name = "b")]
pub fn twice() {}

#[js(= 3)]
pub fn malformed() {}

#[js]
#[js = "x"]
pub fn equals() {}

#[js]
#[js[js_name = a]]
pub fn brackets() {}

#[js(js_namespace = [])]
extern "C" {
    #[js(js_namespace = [a])]
    fn f();
    #[js(static_method_of)]
    fn g();
}

#[js(wasm_ferry = 1)]
pub fn runtime() {}

fn main() {}
