//! Imported types and functions with type parameters: one function in JavaScript, whatever Rust calls it with.

use wasm_ferry::convert::{FromWasmAbi, IntoWasmAbi, RefIntoWasmAbi};
use wasm_ferry::prelude::*;

#[js]
extern "C" {
    #[js(js_name = Array)]
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub type List<T = JsValue>;

    #[js(constructor, js_class = "Array")]
    fn new<T>() -> List<T>;

    #[js(method)]
    fn push<T>(this: &List<T>, value: &T) -> u32;

    #[js(method)]
    fn pop<T>(this: &List<T>) -> Option<T>;

    #[js(method, indexing_getter)]
    fn at<T>(this: &List<T>, index: u32) -> T;

    #[js(method, getter)]
    fn length<T>(this: &List<T>) -> u32;

    #[js(method, js_name = map)]
    fn map<T, U>(this: &List<T>, callback: &mut dyn FnMut(T) -> U) -> List<U>;

    #[js(method, js_name = forEach)]
    fn each<'a, T>(this: &List<T>, callback: &ScopedClosure<'a, dyn FnMut(T)>);

    #[js(static_method_of = List, js_class = "Array", js_name = of)]
    fn of_two<T>(a: &T, b: &T) -> List<T>;

    #[js(static_method_of = List, js_class = "Array", js_name = from, catch)]
    fn from_kind<K: Kind = Texts>(values: &K) -> Result<List<K::Item>, JsValue>;

    #[js(js_name = String)]
    #[derive(Clone, Debug)]
    pub type Text;

    #[js(static_method_of = Text, js_class = "String", js_name = String)]
    fn unused() -> Text;

    #[js(js_name = String)]
    fn text_of(value: f64) -> Text;

    #[js(js_name = String)]
    fn show<T: JsCast>(value: &T) -> String;

    #[js(extends = List, js_name = Array, is_type_of = JsValue::is_array, no_upcast)]
    pub type Texts;

    #[js(extends = List, extends = Thing, no_deref)]
    pub type Child;

    #[js(js_name = Object)]
    pub type Thing;

    /// Holds nothing but a name.
    #[js(js_name = Object)]
    pub type Two<A: JsCast, B = A>;

    #[js(js_namespace = Object, js_name = assign)]
    fn assign<'a, A: JsCast, B: JsCast>(first: &'a A, second: &B) -> Two<A, B>
    where
        B: AsRef<JsValue>;
}

#[js(inline_js = "\
    export function kind(value, fallback) { return typeof value === 'undefined' ? fallback : typeof value; }\
    export class Box { #value; constructor(value) { this.#value = value; } get value() { return this.#value; } \
        put(value) { this.#value = value; return this; } static later(value) { return Promise.resolve(value); } }\
    export function fail(value) { throw value; }")]
extern "C" {
    type Box;

    #[js(experimental_generic_mono)]
    fn kind<T: IntoWasmAbi, D: IntoWasmAbi + FromWasmAbi>(value: T, fallback: &str, same: D) -> String;
    #[js(js_name = kind, experimental_generic_mono)]
    fn kind_of<T: RefIntoWasmAbi>(value: &T, fallback: &str) -> String;

    #[js(constructor, experimental_generic_mono)]
    fn new<T: IntoWasmAbi>(value: T) -> Box;
    #[js(method, getter, experimental_generic_mono)]
    fn value<T: FromWasmAbi>(this: &Box) -> T;
    #[js(method, experimental_generic_mono)]
    fn put<T: IntoWasmAbi>(this: &Box, value: T) -> Box;
    #[js(static_method_of = Box, experimental_generic_mono)]
    async fn later<T: IntoWasmAbi + FromWasmAbi>(value: T) -> T;
    #[js(catch, experimental_generic_mono)]
    fn fail<T: IntoWasmAbi>(value: T) -> Result<(), JsValue>;
}

/// A block may ask for it once; what has no parameters is as ever.
#[js(experimental_generic_mono)]
extern "C" {
    #[js(js_name = Number)]
    fn number_of<T: IntoWasmAbi>(value: T) -> f64;
    #[js(js_name = Number, assert_no_shim)]
    fn number_of_text(value: &str) -> f64;
}

#[js]
pub fn numbers_per_type() -> Vec<f64> {
    vec![number_of(7u8), number_of("8"), number_of(9u64), number_of_text("10")]
}

/// What a list can be made of.
pub trait Kind {
    /// What the list holds.
    type Item;
}

impl Kind for Texts {
    type Item = Text;
}

#[js]
pub fn use_list() -> String {
    let list = List::<Text>::new();
    list.push(&text_of(1.5));
    list.push(&text_of(2.0));
    let mut seen = 0;
    let shown: List<JsValue> = list.map(&mut |text: Text| {
        seen += 1;
        JsValue::from(text)
    });
    let first: Text = list.at(0);
    let last: Option<Text> = list.pop();
    let none: Option<Text> = List::new().pop();
    let same = list == list.clone() && list != List::new();
    format!(
        "{} {} {seen} {} {} {} {same}",
        list.length(),
        shown.length(),
        show(&first),
        last.map(|text| show(&text)).unwrap_or_default(),
        none.is_none()
    )
}

#[js]
pub fn use_projection(values: JsValue) -> Result<String, JsValue> {
    let texts = values.dyn_into::<Texts>()?;
    let list: List<Text> = List::from_kind(&texts)?;
    let two: List<Text> = List::of_two(&list.at(0), &list.at(1));
    Ok(format!("{} {} {}", texts.length(), show(&two.at(0)), show(&two.at(1))))
}

#[js]
pub fn use_type_test(value: &JsValue) -> bool {
    value.has_type::<Texts>()
}

#[js]
pub fn use_two(first: JsValue, second: JsValue) -> JsValue {
    let child: Child = first.unchecked_into();
    let thing: Thing = child.into();
    let two: Two<Thing, JsValue> = assign(&thing, &second);
    two.into()
}

#[js]
pub fn use_every_type() -> String {
    let kinds = [
        kind(1u64, "none", ()),
        kind(1.5f32, "none", 1u8),
        kind(true, "none", "text".to_string()),
        kind(None::<u32>, "none", ()),
        kind_of(&"text".to_string(), "none"),
        kind_of(&7u32, "none"),
        kind_of(&JsValue::NULL, "none"),
    ];
    let made = Box::new(vec![1.5f64, 2.0]);
    let numbers: Vec<f64> = made.value();
    let text: Option<String> = made.put("text".to_string()).value();
    let nothing: Option<String> = made.put(JsValue::UNDEFINED).value();
    let thrown = fail(7i64).unwrap_err();
    format!("{kinds:?} {numbers:?} {text:?} {nothing:?} {thrown:?}")
}

#[js]
pub async fn wait_for_every_type() -> String {
    format!("{:?} {:?}", Box::later(u64::MAX).await, Box::later(Some("text".to_string())).await)
}

/// A closure that is only lent, for a lifetime with a name, to a function with type parameters.
#[js]
pub fn use_lent_closure() -> String {
    let mut seen = String::new();
    let mut see = |text: Text| seen.push_str(&show(&text));
    let list = List::of_two(&text_of(1.0), &text_of(2.5));
    list.each(&ScopedClosure::borrow_mut_assert_unwind_safe(&mut see));
    seen
}
