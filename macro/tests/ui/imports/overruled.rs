//! What is probably not meant is said, but compiles; here it is refused.

#![deny(deprecated)]

use wasm_ferry::{js, JsValue};

#[js]
extern "C" {
    type Bag;

    #[js(method, getter, setter, indexing_setter)]
    fn set_it(this: &Bag, key: &str, value: f64);

    #[js(getter)]
    fn of_nobody() -> f64;

    #[js(js_class = "Bag")]
    fn class_of_nobody();

    #[js(skip_typescript)]
    fn undeclared();

    static PLAIN: JsValue;

    #[js(thread_local)]
    static OLD: JsValue;
}

fn main() {}
