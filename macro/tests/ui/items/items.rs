// Items that cannot be annotated.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js]
mod module {}

#[js]
trait Trait {}

#[js]
type Alias = u8;

#[js]
union Union {
    a: u8,
}

#[js]
use std::fmt;

#[js]
const PLAIN: u8 = 1;

fn main() {}
