//! The operations that are measured: one source, built on Ferry and on the published `wasm-bindgen`.
//!
//! What JavaScript calls is named as in the table of operations; what Rust calls in a loop is `loop_*(n)`.

mod page;

use js_sys::{Array, Function, Promise, Reflect};
use std::cell::{Cell, RefCell};
use std::hint::black_box;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

// Numbers, and what is as small as a number.

#[wasm_bindgen]
pub fn noop() {}

#[wasm_bindgen]
pub fn add_i32(a: i32, b: i32) -> i32 {
    a.wrapping_add(b)
}

#[wasm_bindgen]
pub fn add_u32(a: u32, b: u32) -> u32 {
    a.wrapping_add(b)
}

#[wasm_bindgen]
pub fn add_f64(a: f64, b: f64) -> f64 {
    a + b
}

#[wasm_bindgen]
pub fn add_u64(a: u64, b: u64) -> u64 {
    a.wrapping_add(b)
}

#[wasm_bindgen]
pub fn add4(a: i32, b: i32, c: f64, d: f64) -> f64 {
    f64::from(a) + f64::from(b) + c + d
}

#[wasm_bindgen]
pub fn not(a: bool) -> bool {
    !a
}

#[wasm_bindgen]
pub fn next_char(c: char) -> char {
    if c == 'z' { 'a' } else { (c as u8 + 1) as char }
}

#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum Color {
    Red = 0,
    Green = 1,
    Blue = 2,
}

#[wasm_bindgen]
pub fn next_color(color: Color) -> Color {
    match color {
        Color::Red => Color::Green,
        Color::Green => Color::Blue,
        Color::Blue => Color::Red,
    }
}

#[wasm_bindgen]
pub fn opt_u32(a: Option<u32>) -> Option<u32> {
    a.map(|a| a.wrapping_add(1))
}

#[wasm_bindgen]
pub fn opt_f64(a: Option<f64>) -> Option<f64> {
    a.map(|a| a + 1.0)
}

#[wasm_bindgen]
pub fn opt_i64(a: Option<i64>) -> Option<i64> {
    a.map(|a| a + 1)
}

#[wasm_bindgen]
pub fn result(a: u32) -> Result<u32, JsValue> {
    if a == u32::MAX { Err(JsValue::NULL) } else { Ok(a + 1) }
}

#[wasm_bindgen]
pub fn result_unit(a: u32) -> Result<(), JsValue> {
    if a == u32::MAX { Err(JsValue::NULL) } else { Ok(()) }
}

#[wasm_bindgen]
pub fn result_error(a: u32) -> Result<u32, JsError> {
    if a == u32::MAX { Err(JsError::new("refused")) } else { Ok(a + 1) }
}

// Text.

const TEXT: &str = "The quick brown fox jumps over the lazy dog, and over the moon. ";
const MIXED: &str = "Grüße, 世界! 🎈 ";

fn ascii(length: usize) -> String {
    TEXT.chars().cycle().take(length).collect()
}

fn mixed(units: usize) -> String {
    let mut text = String::new();
    let mut length = 0;
    for c in MIXED.chars().cycle() {
        length += c.len_utf16();
        if length > units {
            break;
        }
        text.push(c);
    }
    text
}

thread_local! {
    static KEPT: RefCell<String> = const { RefCell::new(String::new()) };
    static COUNT: Cell<u32> = const { Cell::new(0) };
}

#[wasm_bindgen]
pub fn keep_ascii(length: usize) {
    KEPT.with(|kept| *kept.borrow_mut() = ascii(length));
}

#[wasm_bindgen]
pub fn keep_mixed(units: usize) {
    KEPT.with(|kept| *kept.borrow_mut() = mixed(units));
}

#[wasm_bindgen]
pub fn str_in(text: &str) -> usize {
    black_box(text).len()
}

#[wasm_bindgen]
pub fn string_in(text: String) -> usize {
    black_box(text).len()
}

#[wasm_bindgen]
pub fn opt_str_in(text: Option<String>) -> usize {
    black_box(text).map_or(0, |text| text.len())
}

#[wasm_bindgen]
pub fn str_out() -> String {
    KEPT.with(|kept| kept.borrow().clone())
}

#[wasm_bindgen]
pub fn opt_str_out() -> Option<String> {
    Some(str_out())
}

#[wasm_bindgen]
pub fn result_str_out() -> Result<String, JsValue> {
    Ok(str_out())
}

#[wasm_bindgen]
pub fn str_round(text: &str) -> String {
    text.to_owned()
}

// Lists.

#[wasm_bindgen]
pub fn bytes_in(bytes: &[u8]) -> usize {
    black_box(bytes).len()
}

#[wasm_bindgen]
pub fn bytes_out(length: usize) -> Vec<u8> {
    vec![7; length]
}

#[wasm_bindgen]
pub fn f64s_in(numbers: &[f64]) -> f64 {
    black_box(numbers)[0]
}

#[wasm_bindgen]
pub fn f64s_out(length: usize) -> Vec<f64> {
    vec![7.5; length]
}

#[wasm_bindgen]
pub fn f64s_in_out(numbers: &mut [f64]) {
    numbers[0] += 1.0;
}

#[wasm_bindgen]
pub fn strings_in(texts: Vec<String>) -> usize {
    texts.len()
}

#[wasm_bindgen]
pub fn strings_out(length: usize) -> Vec<String> {
    (0..length).map(|i| ascii(8 + i % 8)).collect()
}

#[wasm_bindgen]
pub fn values_in(values: Vec<JsValue>) -> usize {
    values.len()
}

#[wasm_bindgen]
pub fn values_round(values: Vec<JsValue>) -> Vec<JsValue> {
    values
}

// Objects.

#[wasm_bindgen]
pub struct Counter {
    count: u32,
    pub step: u32,
}

#[wasm_bindgen]
impl Counter {
    #[wasm_bindgen(constructor)]
    pub fn new(step: u32) -> Counter {
        Counter { count: 0, step }
    }

    pub fn value(&self) -> u32 {
        self.count
    }

    pub fn add(&mut self, by: u32) {
        self.count = self.count.wrapping_add(by);
    }

    #[wasm_bindgen(getter)]
    pub fn total(&self) -> u32 {
        self.count
    }
}

#[wasm_bindgen]
pub fn make_counter(step: u32) -> Counter {
    Counter { count: 0, step }
}

#[wasm_bindgen]
pub fn take_counter(counter: Counter) -> u32 {
    counter.step
}

#[wasm_bindgen]
pub fn read_counter(counter: &Counter) -> u32 {
    counter.count
}

// Values.

#[wasm_bindgen]
pub fn value_id(value: JsValue) -> JsValue {
    value
}

#[wasm_bindgen]
pub fn value_ref(value: &JsValue) {
    black_box(value);
}

#[wasm_bindgen]
pub fn value_own(value: JsValue) {
    drop(black_box(value));
}

#[wasm_bindgen]
pub fn loop_clone_drop(n: u32, value: &JsValue) {
    for _ in 0..n {
        drop(black_box(value.clone()));
    }
}

#[wasm_bindgen]
pub fn loop_compare(n: u32, a: &JsValue, b: &JsValue) -> u32 {
    (0..n).map(|_| u32::from(black_box(a) == b)).sum()
}

#[wasm_bindgen]
pub fn loop_from_f64(n: u32) {
    for i in 0..n {
        drop(black_box(JsValue::from_f64(f64::from(i) + 0.5)));
    }
}

#[wasm_bindgen]
pub fn loop_as_f64(n: u32, value: &JsValue) -> f64 {
    (0..n).map(|_| black_box(value).as_f64().unwrap_or(0.0)).sum()
}

#[wasm_bindgen]
pub fn loop_is_undefined(n: u32, value: &JsValue) -> u32 {
    (0..n).map(|_| u32::from(black_box(value).is_undefined())).sum()
}

#[wasm_bindgen]
pub fn loop_array_sum(n: u32, array: &Array) -> f64 {
    let mut sum = 0.0;
    for _ in 0..n {
        for i in 0..array.length() {
            sum += array.get(i).as_f64().unwrap_or(0.0);
        }
    }
    sum
}

#[wasm_bindgen]
pub fn loop_array_push(n: u32) {
    for _ in 0..n {
        let array = Array::new();
        for i in 0..1000 {
            array.push(&JsValue::from_f64(f64::from(i)));
        }
    }
}

#[wasm_bindgen]
pub fn loop_reflect_get(n: u32, object: &JsValue) -> u32 {
    (0..n).map(|_| u32::from(Reflect::get(object, &JsValue::from_str("val")).is_ok())).sum()
}

#[wasm_bindgen]
pub fn loop_call_function(n: u32, function: &Function) -> f64 {
    (0..n)
        .map(|i| {
            let argument = JsValue::from_f64(f64::from(i));
            function.call1(&JsValue::NULL, &argument).ok().and_then(|value| value.as_f64()).unwrap_or(0.0)
        })
        .sum()
}

// Imports.

#[wasm_bindgen(inline_js = r#"
export function host_noop() {}
export function host_add_f64(a, b) { return a + b; }
export function host_add_u64(a, b) { return BigInt.asUintN(64, a + b); }
export function host_not(a) { return !a; }
export function host_opt_u32(a) { return a; }
export function host_catch(a) { return a + 1; }
export function host_throw(a) { throw a; }
export function host_str_in(text) { return text.length; }
let kept = "";
export function host_keep(text) { kept = text; }
export function host_str_out() { return kept; }
export function host_bytes_in(bytes) { return bytes.length; }
const sixteen = new Uint8Array(16), thousand = new Uint8Array(1024);
export function host_bytes_out(length) { return length === 16 ? sixteen : thousand; }
export function host_value_id(value) { return value; }
export function host_value_ref(value) {}
export function host_make() { return host_add_f64; }
export class Thing {
  constructor(value) { this.value = value; }
  add(by) { return this.value + by; }
  get val() { return this.value; }
  set val(value) { this.value = value; }
}
class Node {
  constructor(name) { this.name = name; this.attributes = new Map(); this.children = []; this.text = ""; }
  setAttribute(name, value) { this.attributes.set(name, value); }
  appendChild(child) { this.children.push(child); return child; }
  set textContent(text) { this.text = text; }
}
export class Page {
  createElement(name) { return new Node(name); }
}
export { Node };
"#)]
extern "C" {
    fn host_noop();
    fn host_add_f64(a: f64, b: f64) -> f64;
    fn host_add_u64(a: u64, b: u64) -> u64;
    fn host_not(a: bool) -> bool;
    fn host_opt_u32(a: Option<u32>) -> Option<u32>;
    #[wasm_bindgen(catch)]
    fn host_catch(a: u32) -> Result<u32, JsValue>;
    #[wasm_bindgen(catch)]
    fn host_throw(a: u32) -> Result<u32, JsValue>;
    fn host_str_in(text: &str) -> u32;
    fn host_keep(text: &str);
    fn host_str_out() -> String;
    fn host_bytes_in(bytes: &[u8]) -> u32;
    fn host_bytes_out(length: u32) -> Vec<u8>;
    fn host_value_id(value: JsValue) -> JsValue;
    fn host_value_ref(value: &JsValue);
    fn host_make() -> JsValue;

    pub type Thing;
    #[wasm_bindgen(constructor)]
    fn new(value: u32) -> Thing;
    #[wasm_bindgen(method)]
    fn add(this: &Thing, by: u32) -> u32;
    #[wasm_bindgen(method, getter)]
    fn val(this: &Thing) -> u32;
    #[wasm_bindgen(method, setter)]
    fn set_val(this: &Thing, value: u32);

    pub type Node;
    #[wasm_bindgen(method, catch, js_name = setAttribute)]
    fn set_attribute(this: &Node, name: &str, value: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = appendChild)]
    fn append_child(this: &Node, child: &Node) -> Result<Node, JsValue>;
    #[wasm_bindgen(method, setter, js_name = textContent)]
    fn set_text_content(this: &Node, text: Option<&str>);

    pub type Page;
    #[wasm_bindgen(constructor)]
    fn new() -> Page;
    #[wasm_bindgen(method, catch, js_name = createElement)]
    fn create_element(this: &Page, name: &str) -> Result<Node, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Math)]
    fn sin(x: f64) -> f64;
}

#[wasm_bindgen]
pub fn loop_imp_noop(n: u32) {
    for _ in 0..n {
        host_noop();
    }
}

#[wasm_bindgen]
pub fn loop_imp_add_f64(n: u32) -> f64 {
    (0..n).fold(0.5, |sum, _| host_add_f64(sum, 1.0))
}

#[wasm_bindgen]
pub fn loop_imp_add_u64(n: u32) -> u64 {
    (0..n).fold(0, |sum, _| host_add_u64(sum, 1))
}

#[wasm_bindgen]
pub fn loop_imp_not(n: u32) -> bool {
    (0..n).fold(false, |value, _| host_not(value))
}

#[wasm_bindgen]
pub fn loop_imp_opt_u32(n: u32) -> u32 {
    (0..n).map(|i| host_opt_u32(Some(i)).unwrap_or(0) & 1).sum()
}

#[wasm_bindgen]
pub fn loop_imp_sin(n: u32) -> f64 {
    (0..n).map(|i| sin(f64::from(i))).sum()
}

#[wasm_bindgen]
pub fn loop_imp_catch(n: u32) -> u32 {
    (0..n).map(|i| host_catch(i).unwrap_or(0) & 1).sum()
}

#[wasm_bindgen]
pub fn loop_imp_throw(n: u32) -> u32 {
    (0..n).map(|i| u32::from(host_throw(i).is_err())).sum()
}

#[wasm_bindgen]
pub fn loop_imp_method(n: u32, thing: &Thing) -> u32 {
    (0..n).map(|i| thing.add(i) & 1).sum()
}

#[wasm_bindgen]
pub fn loop_imp_getter(n: u32, thing: &Thing) -> u32 {
    (0..n).map(|_| thing.val() & 1).sum()
}

#[wasm_bindgen]
pub fn loop_imp_setter(n: u32, thing: &Thing) {
    (0..n).for_each(|i| thing.set_val(i & 15));
}

#[wasm_bindgen]
pub fn loop_imp_construct(n: u32) {
    for i in 0..n {
        drop(black_box(Thing::new(i)));
    }
}

#[wasm_bindgen]
pub fn thing() -> Thing {
    Thing::new(1)
}

#[wasm_bindgen]
pub fn loop_imp_str_in(n: u32) -> u32 {
    KEPT.with(|kept| {
        let kept = kept.borrow();
        (0..n).map(|_| host_str_in(&kept) & 1).sum()
    })
}

#[wasm_bindgen]
pub fn host_keeps(text: &str) {
    host_keep(text);
}

#[wasm_bindgen]
pub fn loop_imp_str_out(n: u32) -> usize {
    (0..n).map(|_| host_str_out().len() & 1).sum()
}

#[wasm_bindgen]
pub fn loop_imp_bytes_in(n: u32, length: usize) -> u32 {
    let bytes = vec![1; length];
    (0..n).map(|_| host_bytes_in(&bytes) & 1).sum()
}

#[wasm_bindgen]
pub fn loop_imp_bytes_out(n: u32, length: u32) -> usize {
    (0..n).map(|_| host_bytes_out(length).len() & 1).sum()
}

#[wasm_bindgen]
pub fn loop_imp_value_id(n: u32, value: JsValue) -> JsValue {
    (0..n).fold(value, |value, _| host_value_id(value))
}

#[wasm_bindgen]
pub fn loop_imp_value_ref(n: u32, value: &JsValue) {
    (0..n).for_each(|_| host_value_ref(value));
}

#[wasm_bindgen]
pub fn loop_imp_make_drop(n: u32) {
    (0..n).for_each(|_| drop(host_make()));
}

/// What a view of a list does: constant names, some text, one number.
#[wasm_bindgen]
pub fn loop_page_row(n: u32) {
    let page = Page::new();
    for _ in 0..n {
        let row = page.create_element("tr").unwrap();
        row.set_attribute("class", "row selected").unwrap();
        let cell = page.create_element("td").unwrap();
        cell.set_text_content(Some("pretty red table"));
        row.append_child(&cell).unwrap();
    }
}

// Closures.

#[wasm_bindgen]
pub fn make_adder() -> Closure<dyn FnMut(f64) -> f64> {
    let mut sum = 0.0;
    Closure::new(move |by| {
        sum += by;
        sum
    })
}

#[wasm_bindgen]
pub fn make_double() -> Closure<dyn Fn(f64) -> f64> {
    Closure::new(|by| by * 2.0)
}

#[wasm_bindgen]
pub fn make_reader() -> Closure<dyn Fn(String) -> u32> {
    Closure::new(|text: String| text.len() as u32)
}

#[wasm_bindgen]
pub fn loop_closure_new_drop(n: u32) {
    for i in 0..n {
        drop(black_box(Closure::<dyn FnMut(f64) -> f64>::new(move |by| by + f64::from(i))));
    }
}

#[wasm_bindgen(inline_js = "export function host_call(f) { return f(1); }")]
extern "C" {
    fn host_call(f: &dyn Fn(f64) -> f64) -> f64;
}

#[wasm_bindgen]
pub fn loop_closure_lend(n: u32) -> f64 {
    (0..n).map(|i| host_call(&|x| x + f64::from(i))).sum()
}

// Promises.

#[wasm_bindgen]
pub async fn async_ready(a: u32) -> u32 {
    a + 1
}

#[wasm_bindgen]
pub async fn async_await(promise: Promise) -> JsValue {
    JsFuture::from(promise).await.unwrap()
}

#[wasm_bindgen]
pub async fn async_loop(n: u32) -> u32 {
    let value = JsValue::from(1);
    for _ in 0..n {
        JsFuture::from(Promise::resolve(&value)).await.unwrap();
    }
    n
}
