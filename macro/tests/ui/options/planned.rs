// What later versions will understand is refused by name.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js(experimental_tokio)]
pub async fn f() {}

fn main() {}
