//@ target: web
//! Every way to reach what JavaScript has.

#![allow(missing_docs, deprecated, reason = "a case shows what it shows")]

use wasm_ferry::{JsValue, js};

#[js]
extern "C" {
    #[js(vendor_prefix = webkit)]
    pub type Gadget;

    #[js(constructor)]
    fn new() -> Gadget;

    #[js(method, indexing_getter)]
    fn read(this: &Gadget, key: &str) -> JsValue;

    #[js(method, indexing_setter)]
    fn write(this: &Gadget, key: &str, value: u32);

    #[js(method, indexing_deleter)]
    fn remove(this: &Gadget, key: &str) -> bool;

    #[js(method, final, getter)]
    fn size(this: &Gadget) -> u32;

    #[js(method, final, setter)]
    fn set_size(this: &Gadget, size: u32);

    #[js(method, final, variadic)]
    fn add(this: &Gadget, #[js(slice = array)] values: &[u8]);

    #[js(static_method_of = Gadget, js_name = "[Symbol.species]", getter, final)]
    fn species() -> JsValue;

    #[js(js_namespace = Array, js_name = "prototype.slice.call")]
    fn slice(list: &JsValue) -> JsValue;

    #[js(js_name = import)]
    fn import_module(name: &str) -> JsValue;

    #[js(thread_local_v2, js_namespace = ["import", "meta"], js_name = url)]
    static URL: String;

    #[js(thread_local_v2, js_namespace = navigator, js_name = "do-not-track")]
    static TRACK: Option<String>;

    #[js(reexport = clock, js_name = performance, thread_local_v2)]
    static PERFORMANCE: JsValue;
}

// The formatter would remove the text.
#[rustfmt::skip]
#[js]
extern "C" {
    #[js(thread_local_v2, static_string)]
    static TEXT: JsValue = "text";
}

#[js(module = "left-pad")]
extern "C" {
    #[js(reexport, js_name = pad)]
    fn pad_left(text: &str) -> String;

    #[js(reexport = padded, js_name = pad)]
    fn pad_by(text: &str, width: u32) -> String;

    #[js(reexport = tools, skip_typescript, js_namespace = default, js_name = tools)]
    fn tools();
}

#[js(inline_js = "export const answer = 42;")]
extern "C" {
    #[js(thread_local_v2, js_name = answer)]
    static ANSWER: f64;
}

#[js]
pub fn use_them() -> f64 {
    let gadget = Gadget::new();
    gadget.write("a", gadget.size());
    gadget.set_size(if gadget.remove("a") { 1 } else { 2 });
    gadget.add(&[1, 2]);
    let species = Gadget::species();
    let module = import_module(&URL.with(String::clone));
    let text = TEXT.with(|text| slice(text).is_truthy());
    let track = TRACK.with(Option::is_some);
    ANSWER.with(|answer| *answer)
        + [species, module, gadget.read("a")].len() as f64
        + f64::from(u8::from(text && track))
}
