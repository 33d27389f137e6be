//! Every way to reach what JavaScript has: indexing, symbols, what a class defines, dotted names, prefixes, forms.

use wasm_ferry::prelude::*;

#[js]
extern "C" {
    #[js(js_name = Object)]
    pub type Bag;

    #[js(constructor)]
    fn new() -> Bag;

    #[js(method, indexing_getter)]
    fn read(this: &Bag, key: &str) -> Option<f64>;

    #[js(method, indexing_setter)]
    fn write(this: &Bag, key: &str, value: f64);

    #[js(method, indexing_deleter)]
    fn remove(this: &Bag, key: &str) -> bool;

    #[js(static_method_of = Shelf, js_class = "ferryShelf", indexing_getter)]
    fn shelf_read(key: u32) -> Option<String>;

    #[js(static_method_of = Shelf, js_class = "ferryShelf", indexing_setter)]
    fn shelf_write(key: u32, value: &str);

    #[js(static_method_of = Shelf, js_class = "ferryShelf", indexing_deleter)]
    fn shelf_remove(key: u32);

    #[js(js_name = ferryShelf)]
    pub type Shelf;

    #[js(js_name = Array)]
    pub type List;

    #[js(constructor)]
    fn new() -> List;

    #[js(method, variadic)]
    fn push(this: &List, values: &[f64]) -> u32;

    #[js(method, js_name = "[Symbol.iterator]")]
    fn iterate(this: &List) -> JsValue;

    #[js(method, getter, js_name = "0")]
    fn first(this: &List) -> Option<f64>;

    #[js(js_namespace = Array, js_name = "prototype.join.call")]
    fn join_of(list: &List, separator: &str) -> String;

    #[js(js_namespace = Math, variadic)]
    fn max(values: &[f64]) -> f64;

    // A function of the type, because the last object on the way to it is called like the type.
    #[js(js_namespace = ["globalThis", "Shelf"])]
    fn count() -> u32;
}

#[js(module = "/js/access.js")]
extern "C" {
    pub type Meter;

    #[js(constructor)]
    fn new() -> Meter;

    #[js(method, final, js_name = describe)]
    fn describe_final(this: &Meter, suffix: &str) -> String;

    #[js(method, structural)]
    fn describe(this: &Meter, suffix: &str) -> String;

    #[js(method, getter, final)]
    fn level(this: &Meter) -> f64;

    #[js(method, setter, final)]
    fn set_level(this: &Meter, value: f64);

    #[js(static_method_of = Meter, getter, final)]
    fn made() -> u32;

    #[js(static_method_of = Meter, setter, final, js_name = made)]
    fn set_made(value: u32);

    #[js(static_method_of = Meter, final)]
    fn unit() -> String;

    #[js(js_namespace = tools, js_name = kind_of)]
    fn kind_of_slice(values: &[u8]) -> String;

    #[js(js_namespace = tools, js_name = kind_of, slice = copy)]
    fn kind_of_copy(values: &[u8]) -> String;

    #[js(js_namespace = tools, js_name = kind_of)]
    fn kind_of_array(#[js(slice = array)] values: &[u8]) -> String;

    #[js(js_namespace = tools, js_name = kind_of, vec = array)]
    fn kind_of_vec(values: Vec<f32>) -> String;

    #[js(js_namespace = tools, js_name = keep, slice = copy)]
    fn keep(values: &[u8]);

    #[js(js_namespace = tools, js_name = kept)]
    fn kept() -> Vec<u8>;
}

#[js(inline_js = "export function twice(value) { return 2 * value; }")]
extern "C" {
    fn twice(value: f64) -> f64;
}

#[js(inline_js = "export default function (value) { return 3 * value; }")]
extern "C" {
    #[js(js_name = default)]
    fn thrice(value: f64) -> f64;
}

#[js]
extern "C" {
    #[js(vendor_prefix = webkit, vendor_prefix = ferry)]
    pub type Gadget;

    #[js(constructor)]
    fn new(name: &str) -> Gadget;

    #[js(method, getter)]
    fn name(this: &Gadget) -> String;
}

#[js]
pub fn use_index() -> String {
    let bag = Bag::new();
    bag.write("a", 1.5);
    let found = bag.read("a");
    let removed = bag.remove("a");
    Shelf::shelf_write(3, "three");
    let on_shelf = Shelf::shelf_read(3);
    Shelf::shelf_remove(3);
    format!("{found:?} {removed} {:?} {on_shelf:?} {:?}", bag.read("a"), Shelf::shelf_read(3))
}

#[js]
pub fn use_names() -> String {
    let list = List::new();
    let length = list.push(&[3.0, 5.0, 4.0]);
    let iterator = list.iterate();
    let joined = join_of(&list, "+");
    format!(
        "{length} {} {:?} {joined} {} {}",
        iterator.is_object(),
        list.first(),
        max(&[1.0, 7.0, 3.0]),
        Shelf::count()
    )
}

#[js]
pub fn use_final() -> String {
    let meter = Meter::new();
    meter.set_level(2.0);
    Meter::set_made(Meter::made() + 10);
    let texts = format!("{} {}", meter.describe("!"), meter.describe_final("!"));
    format!("{texts} {} {} {}", meter.level(), Meter::made(), Meter::unit())
}

#[js]
pub fn use_forms() -> String {
    let forms = [kind_of_slice(&[1]), kind_of_copy(&[1]), kind_of_array(&[1]), kind_of_vec(vec![1.0])];
    keep(&[1, 2, 3]);
    format!("{} {:?}", forms.join(" "), kept())
}

#[js]
pub fn use_inline(value: f64) -> f64 {
    #[js(inline_js = "export const four = (value) => 4 * value;")]
    extern "C" {
        fn four(value: f64) -> f64;
    }
    twice(value) + thrice(value) + four(value)
}

#[js]
pub fn use_vendor() -> String {
    Gadget::new("found").name()
}
