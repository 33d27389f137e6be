// Blocks and types with the wrong shape.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js]
extern "system" {
    fn system();
}

#[js(js_namespace = a)]
extern "C" {
    #[js(js_namespace = b)]
    fn twice();
    fn once();
}

#[js]
extern "C" {
    type Generic<T>;
    static VALUE: u8;
    thread_local!();
}

fn main() {}
