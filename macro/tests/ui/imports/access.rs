//! Which ways to reach a thing go together.

use wasm_ferry::{js, JsValue};

#[js]
extern "C" {
    type Bag;

    #[js(method, final, indexing_getter)]
    fn read(this: &Bag, key: &str) -> JsValue;

    #[js(method, indexing_getter)]
    fn read_nothing(this: &Bag, key: &str);

    #[js(method, indexing_setter)]
    fn write(this: &Bag, key: &str);

    #[js(method, indexing_deleter)]
    fn remove(this: &Bag);

    #[js(method, structural, final)]
    fn both(this: &Bag);

    #[js(js_name = "[Symbol.iterator]")]
    fn symbol_of_nobody() -> JsValue;

    #[js(method, js_name = "[iterator]")]
    fn no_symbol(this: &Bag);

    #[js(static_method_of = <Bag as Iterator>::Item)]
    fn of_what();

    #[js(method, reexport)]
    fn again(this: &Bag);

    #[js(js_name = "[Symbol.toStringTag]")]
    type Computed;

    #[js(js_namespace = app, vendor_prefix = webkit)]
    type Prefixed;
}

#[js(module = "somewhere", inline_js = "export {};")]
extern "C" {
    #[js(vendor_prefix = moz)]
    type OfModule;
}

fn main() {}
