//! Where `impl Iterator` has no name that could cross.

use wasm_ferry::prelude::*;

#[js]
pub fn in_a_list() -> Vec<impl Iterator<Item = u32>> {
    vec![0..3]
}

#[js]
pub fn as_a_parameter(_numbers: impl Iterator<Item = u32>) {}

fn main() {}
