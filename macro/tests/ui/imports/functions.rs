// Imported functions with the wrong shape.
#![allow(unused)]
use wasm_ferry::prelude::js;
use wasm_ferry::JsValue;

#[js]
extern "C" {
    type T;

    fn on_self(&self);
    fn pattern((a, b): (u8, u8));
    fn reference() -> &'static str;
    fn generic<X>(value: X);
    fn opaque(value: &impl Copy);
    fn dots(first: u8, ...);
    #[js(constructor)]
    async fn new() -> T;
    #[js(method, setter)]
    async fn set_later(this: &T, value: u8);
    #[js(variadic)]
    fn rest();
    #[js(catch)]
    fn caught() -> u8;
    #[js(catch)]
    fn caught_nothing();
    #[js(js_class = "X")]
    fn classless();
}

fn main() {}
