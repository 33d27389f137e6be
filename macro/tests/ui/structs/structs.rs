// Structs that cannot be exported.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js]
pub struct Lifetime<'a>(&'a str);

#[js]
pub struct Type<T> {
    pub field: T,
}

#[js]
pub struct Constant<const N: usize>;

fn main() {}
