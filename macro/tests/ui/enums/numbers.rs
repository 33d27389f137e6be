// Numbers that cannot be exported.
#![allow(unused)]
use wasm_ferry::prelude::js;

const ONE: isize = 1;

#[js]
pub enum Computed {
    A = ONE,
    B = 1 << 3,
}

#[js]
pub enum Large {
    A = 4294967295,
    B,
}

#[js]
pub enum Signed {
    A = -1,
    B = 2147483648,
}

#[js]
pub enum Small {
    A = -2147483649,
}

#[js]
pub enum Twice {
    A = 2,
    B = 1,
    C,
}

fn main() {}
