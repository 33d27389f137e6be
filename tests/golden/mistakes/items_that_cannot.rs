//! Iterators over what cannot cross, and streams that are none.

use wasm_ferry::prelude::*;

pub struct Secret;

#[js]
pub fn secrets() -> impl Iterator<Item = Secret> {
    std::iter::once(Secret)
}

#[js]
pub fn errors() -> Box<dyn Iterator<Item = Result<u32, Secret>>> {
    Box::new(std::iter::once(Err(Secret)))
}

#[js]
pub fn listen(secrets: wasm_ferry::JsIter<Secret>) {}

fn main() {}
