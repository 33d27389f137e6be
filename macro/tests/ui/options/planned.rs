// What later versions will understand is refused by name.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js]
extern "C" {
    #[js(suspending)]
    fn f();
}

fn main() {}
