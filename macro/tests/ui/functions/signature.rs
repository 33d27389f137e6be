// Functions that cannot be exported.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js]
fn private() {}

#[js]
pub(crate) fn almost() {}

#[js]
pub const fn constant() {}

#[js]
pub fn lifetimes<'a>(text: &'a str) {}

#[js]
pub fn types<T>(value: T) {}

#[js]
pub fn constants<const N: usize>(value: u8) {}

#[js]
pub fn opaque(value: impl Fn()) -> impl Copy {
    1
}

#[js]
pub fn reference() -> &'static str {
    ""
}

#[js(variadic)]
pub fn rest() {}

#[js(private)]
pub fn nobody() {}

#[js]
pub unsafe extern "C" fn dots(first: u8, ...) {}

fn main() {}
