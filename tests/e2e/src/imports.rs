//! What Rust takes from JavaScript.

use wasm_ferry::prelude::*;

#[js]
extern "C" {
    #[js(js_name = parseFloat)]
    fn parse_float(text: &str) -> f64;

    #[js(js_namespace = Math)]
    fn max(a: f64, b: f64) -> f64;

    #[js(js_namespace = ["globalThis", "JSON"], js_name = parse, catch)]
    fn parse_json(text: &str) -> Result<JsValue, JsValue>;

    #[js(js_namespace = ferryHost, js_name = note)]
    fn note(text: String);

    #[js(js_name = Map)]
    pub type JsMap;

    #[js(constructor, js_class = "Map")]
    fn new() -> JsMap;

    #[js(method)]
    fn set(this: &JsMap, key: &str, value: &JsValue) -> JsMap;

    #[js(method)]
    fn get(this: &JsMap, key: &str) -> Option<JsValue>;

    #[js(method, getter)]
    fn size(this: &JsMap) -> u32;

    #[js(js_name = missingEverywhere, catch)]
    fn missing() -> Result<(), JsValue>;
}

#[js(module = "/js/host.js")]
extern "C" {
    /// A class of the crate's own file.
    pub type Point;

    #[js(constructor)]
    fn new(x: f64, y: f64) -> Point;

    #[js(constructor, catch, js_class = "Strict")]
    fn strict(x: f64) -> Result<Point, JsValue>;

    #[js(method, getter)]
    fn x(this: &Point) -> f64;

    #[js(method, setter)]
    fn set_x(this: &Point, value: f64);

    #[js(method)]
    fn length(this: &Point) -> f64;

    #[js(static_method_of = Point)]
    fn origin() -> Point;

    #[js(js_name = greeting)]
    fn greeting_of(name: &str) -> String;

    #[js(js_name = maybe)]
    fn maybe_text(give: bool) -> Option<String>;

    #[js(js_name = bytes)]
    fn some_bytes(count: u32) -> Vec<u8>;

    #[js(js_name = total)]
    fn total_of(values: &[f64]) -> f64;

    #[js(js_name = big)]
    fn big_of(value: u64) -> i64;

    #[js(js_name = throws, catch)]
    fn throws_text(message: &str) -> Result<String, JsValue>;

    #[js(js_name = throws)]
    fn throws_uncaught(message: &str) -> String;

    #[js(js_name = throws, catch)]
    fn throws_number(message: &str) -> Result<Option<i64>, JsValue>;
}

#[js]
extern "C" {
    #![allow(nonstandard_style, reason = "an attribute of the whole")]

    #[js(js_name = BigInt, catch)]
    fn big_number(text: &str) -> Result<i64, JsValue>;

    #[js(js_name = Number, catch)]
    fn small_number(text: &str) -> Result<u64, JsValue>;
}

#[js]
pub fn use_caught_big(text: &str) -> String {
    let first_line = |error: JsValue| format!("{error:?}").lines().next().unwrap_or_default().to_owned();
    format!("{:?} {:?}", big_number(text).map_err(first_line), small_number(text).map_err(first_line))
}

#[js]
pub fn use_globals(text: &str) -> f64 {
    max(parse_float(text), 2.0)
}

#[js]
pub fn use_json(text: &str) -> Result<JsValue, JsValue> {
    parse_json(text)
}

#[js]
pub fn use_note(text: String) {
    note(text);
}

#[js]
pub fn use_map(key: &str, value: JsValue) -> String {
    let map = JsMap::new();
    let same = map.set(key, &value);
    let found = same.get(key) == Some(value);
    format!("{} {} {}", map.size(), found, map.get("absent").is_none())
}

#[js]
pub fn use_missing() -> String {
    match missing() {
        Ok(()) => "there".to_owned(),
        Err(error) => format!("{error:?}").lines().next().unwrap_or_default().to_owned(),
    }
}

#[js]
pub fn use_point(x: f64, y: f64) -> String {
    let point = Point::new(x, y);
    point.set_x(point.x() * 2.0);
    format!("{} {} {}", point.x(), point.length(), Point::origin().length())
}

#[js]
pub fn make_point(x: f64, y: f64) -> Point {
    Point::new(x, y)
}

#[js]
pub fn is_point(value: &JsValue) -> bool {
    value.is_instance_of::<Point>()
}

#[js]
pub fn use_strict(x: f64) -> Result<f64, JsValue> {
    Ok(Point::strict(x)?.x())
}

#[js]
pub fn use_texts(name: &str) -> String {
    format!("{} {:?} {:?}", greeting_of(name), maybe_text(true), maybe_text(false))
}

#[js]
pub fn use_vectors(count: u32) -> f64 {
    let values: Vec<f64> = some_bytes(count).into_iter().map(f64::from).collect();
    total_of(&values)
}

#[js]
pub fn use_big(value: u64) -> i64 {
    big_of(value)
}

#[js]
pub fn use_throws(message: &str) -> String {
    match throws_text(message) {
        Ok(text) => text,
        Err(error) => format!("caught {}", error.as_string().unwrap_or_default()),
    }
}

#[js]
pub fn use_throws_wide(message: &str) -> bool {
    throws_number(message).is_err()
}

/// The exception passes through Rust to the caller.
#[js]
pub fn use_throws_uncaught(message: &str) -> String {
    throws_uncaught(message)
}

#[js]
pub fn links() -> Vec<String> {
    vec![
        wasm_ferry::link_to!(module = "/js/linked.js"),
        wasm_ferry::link_to!(inline_js = "export const answer = 42; // 100 % ü"),
    ]
}

/// Types of one name, in places that share a path: each is its own.
#[js]
pub fn use_types_of_one_name(date: JsValue) -> Vec<f64> {
    const FIRST: fn(&JsValue) -> f64 = {
        #[js]
        extern "C" {
            #[js(js_name = Date, typescript_type = "Date")]
            type Same;
            #[js(method, js_name = getTime)]
            fn time(this: &Same) -> f64;
        }
        |value| value.dyn_ref::<Same>().map_or(-1.0, Same::time)
    };
    const SECOND: fn(&JsValue) -> f64 = {
        #[js]
        extern "C" {
            #[js(js_name = Array, typescript_type = "Array<number>")]
            type Same;
            #[js(method, getter)]
            fn length(this: &Same) -> f64;
        }
        |value| value.dyn_ref::<Same>().map_or(-1.0, Same::length)
    };
    vec![FIRST(&date), SECOND(&date)]
}
