//@ target: nodejs
//! Exports inside objects, the default export, private exports, and objects that show what they hold.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::js;

#[js(js_namespace = math)]
pub fn add(a: u32, b: u32) -> u32 {
    a + b
}

#[js(js_namespace = ["math", "deep-er"], js_name = "no name")]
pub fn inner() {}

#[js(js_namespace = ["math", "deep-er"])]
pub struct Point {
    pub x: f64,
}

#[js(js_namespace = ["default"])]
pub fn origin() -> Point {
    Point { x: 0.0 }
}

#[js(private, inspectable)]
pub struct Secret {
    pub size: u32,
}

#[js(private)]
pub enum Kind {
    A,
}

#[js]
pub fn secret(kind: Kind) -> Secret {
    match kind {
        Kind::A => Secret { size: 0 },
    }
}
