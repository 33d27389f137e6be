// Several mistakes in one function are reported together.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js(js_name = "", nonsense)]
const fn wrong<T>(value: impl Copy) -> &'static str {
    ""
}

fn main() {}
