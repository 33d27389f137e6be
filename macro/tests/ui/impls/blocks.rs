// `impl` blocks that cannot be exported.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js]
pub struct S;
pub struct G<T>(T);
pub trait Trait {}

#[js]
impl Trait for [S] {}

#[js]
unsafe impl S {}

#[js]
impl<T> G<T> {}

#[js]
impl G<u8> {}

#[js]
impl [u8] {}

#[js]
impl S {
    pub const PUBLIC: u8 = 1;
    const PRIVATE: u8 = 1;
    type Type = u8;
    thread_local!();
}

fn main() {}
