// Modules that cannot be found.
#![allow(unused)]
use wasm_ferry::prelude::js;

#[js(module = "/js/missing.js")]
extern "C" {
    fn missing();
}

#[js(module = "./beside.js")]
extern "C" {
    fn beside();
}

#[js(module = "/../outside.js")]
extern "C" {
    fn outside();
}

#[js(module = "")]
extern "C" {
    fn nameless();
}

#[js(module = "a", raw_module = "b")]
extern "C" {
    fn both();
}

fn links() -> Vec<String> {
    vec![
        wasm_ferry::link_to!(),
        wasm_ferry::link_to!(module = "package"),
        wasm_ferry::link_to!(module = "/js/missing.js"),
        wasm_ferry::link_to!(js_name = "a"),
    ]
}

fn main() {}
