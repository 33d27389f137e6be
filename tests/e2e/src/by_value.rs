//! Structs and enums by value: plain objects, tuples and tagged unions.

use crate::classes::Counter;
use crate::enums::Color;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::{Duration, SystemTime};
use wasm_ferry::prelude::*;

/// Somewhere on a map.
#[js(data)]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spot {
    /// To the right.
    pub x: f64,
    /// Upwards.
    pub y: f64,
    /// What people call it.
    pub label: Option<String>,
}

#[js(data, rename_all = "camelCase", readonly)]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    pub first_name: String,
    pub age: u8,
    #[js(rename = "e-mail")]
    pub mail: String,
    #[js(default)]
    pub tags: Vec<String>,
    #[js(default = "one")]
    pub weight: u32,
    #[js(nullable)]
    pub nick_name: Option<String>,
    #[js(skip)]
    pub secret: u64,
    pub home: Spot,
}

fn one() -> u32 {
    1
}

#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct Pair(pub String, pub Spot);

#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct Meters(pub f64);

#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct Nothing;

#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct Empty {}

#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct Page<T: Clone> {
    pub items: Vec<T>,
    pub next: Option<u32>,
}

#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    pub value: u32,
    pub left: Option<Box<Tree>>,
    pub right: Option<Box<Self>>,
    #[js(default)]
    pub others: Vec<Self>,
}

#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct Everything {
    pub b: bool,
    pub i8: i8,
    pub u8: u8,
    pub i16: i16,
    pub u16: u16,
    pub i32: i32,
    pub u32: u32,
    pub i64: i64,
    pub u64: u64,
    #[js(number)]
    pub i53: i64,
    #[js(number)]
    pub u53: Vec<u64>,
    pub i128: i128,
    pub f32: f32,
    pub f64: f64,
    pub char: char,
    pub bytes: Vec<u8>,
    pub three: [u16; 3],
    pub texts: [String; 2],
    pub tuple: (u8, String),
    pub map: BTreeMap<String, Spot>,
    pub hash: HashMap<u8, Vec<Spot>>,
    pub set: BTreeSet<String>,
    pub duration: Duration,
    pub time: SystemTime,
    pub color: Color,
    pub unit: (),
    pub nested: Option<Vec<Option<Meters>>>,
}

#[js(data)]
pub struct Holder {
    pub value: JsValue,
    pub counter: Counter,
    pub more: Vec<Counter>,
}

#[js(data, deny_unknown_fields)]
pub struct Closed {
    pub a: u32,
    pub b: Option<u32>,
}

#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct Flat {
    pub id: u32,
    #[js(flatten)]
    pub spot: Spot,
    #[js(flatten)]
    pub rest: BTreeMap<String, u32>,
}

/// Names that mean something to every object.
#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct Odd {
    #[js(rename = "__proto__")]
    pub proto: u32,
    pub constructor: Option<String>,
    #[js(rename = "toString")]
    pub text: Option<u32>,
    pub r#type: u32,
}

/// A shape.
#[js(data, rename_all = "lowercase")]
#[derive(Clone, Debug, PartialEq)]
pub enum Figure {
    /// Round.
    Circle {
        radius: f64,
    },
    Rect {
        width: f64,
        height: f64,
    },
    At(Spot),
    Nothing,
}

#[js(data, tag = "t", content = "c")]
#[derive(Clone, Debug, PartialEq)]
pub enum Adjacent {
    Unit,
    One(u32),
    Two(u32, String),
    Named { a: Option<bool> },
}

#[js(data, external)]
#[derive(Clone, Debug, PartialEq)]
pub enum External {
    Unit,
    One(Vec<u32>),
    Two(u32, String),
    Named { a: bool },
}

#[js(data, untagged)]
#[derive(Clone, Debug, PartialEq)]
pub enum Untagged {
    Number(f64),
    Text(String),
    Pair(u32, u32),
    Named { name: String, values: Vec<Untagged> },
    Other { name: String },
    Unit,
}

#[js(data, rename_all = "kebab-case")]
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Level {
    VeryLow,
    #[js(alias = "middle")]
    Medium,
    High,
}

#[js(data, rename_all = "kebab-case")]
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Known {
    One,
    #[js(other)]
    Unknown,
}

macro_rules! echo {
    ($($name:ident: $ty:ty),* $(,)?) => {
        $(#[js] pub fn $name(value: $ty) -> $ty { value })*
    };
}

echo! {
    data_spot: Spot, data_person: Person, data_pair: Pair, data_meters: Meters, data_nothing: Nothing, data_empty: Empty,
    data_page: Page<Spot>, data_page_of_pages: Page<Page<String>>, data_tree: Tree, data_everything: Everything,
    data_closed: Closed, data_flat: Flat, data_odd: Odd, data_figure: Figure, data_adjacent: Adjacent,
    data_external: External, data_untagged: Untagged, data_level: Level, data_known: Known,
    data_option: Option<Spot>, data_list: Vec<Spot>, data_levels: Vec<Level>, data_map: HashMap<String, Figure>,
    data_tuple: (u8, Spot, Option<Figure>), data_array: [Spot; 2], data_nested: Option<Option<Spot>>,
    data_holder: Holder, data_boxed: Box<Spot>,
}

/// Borrowed, which is a copy.
#[js]
pub fn data_sum(spot: &Spot, list: &[Spot]) -> f64 {
    spot.x + list.iter().map(|spot| spot.x).sum::<f64>()
}

#[js]
pub async fn data_later(spot: Spot) -> Result<Page<Spot>, Figure> {
    if spot.x < 0.0 {
        return Err(Figure::At(spot));
    }
    Ok(Page { items: vec![spot.clone(), spot], next: None })
}

#[js]
pub async fn data_borrowed_later(spot: &Spot) -> f64 {
    spot.y
}

#[js]
pub fn data_refused(figure: Figure) -> Result<u32, Figure> {
    Err(figure)
}

#[js]
pub fn data_secret(person: Person) -> Person {
    assert_eq!(person.secret, 0);
    Person { secret: 5, ..person }
}

/// As arguments and results of closures.
#[js]
pub fn data_closure() -> Closure<dyn Fn(Spot) -> Vec<Figure>> {
    Closure::new(|spot: Spot| vec![Figure::At(spot), Figure::Nothing])
}

#[js]
extern "C" {
    #[js(js_name = ferryDataEcho)]
    fn echo_spot(spot: Spot) -> Spot;
    #[js(js_name = ferryDataEcho)]
    fn echo_figures(figures: Vec<Figure>) -> Vec<Figure>;
    #[js(js_name = ferryDataEcho, catch)]
    fn echo_tree(tree: Tree) -> Result<Tree, JsValue>;
}

#[js]
pub fn data_through_javascript() -> bool {
    let spot = Spot { x: 0.5, y: -1.0, label: Some("é".into()) };
    let figures = vec![Figure::Nothing, Figure::At(spot.clone()), Figure::Rect { width: 1.0, height: 2.0 }];
    let tree = Tree { value: 1, left: None, right: None, others: vec![] };
    let tree = Tree { value: 2, left: Some(Box::new(tree.clone())), right: None, others: vec![tree] };
    echo_spot(spot.clone()) == spot
        && echo_figures(figures.clone()) == figures
        && echo_tree(tree.clone()).ok() == Some(tree)
}

/// A value that JavaScript keeps.
#[js]
pub fn data_as_value(spot: Spot) -> JsValue {
    spot.into()
}

#[js]
pub struct Canvas {
    /// Where it begins.
    #[js(getter_with_clone)]
    pub origin: Spot,
}

#[js]
impl Canvas {
    #[js(constructor)]
    pub fn new(origin: Spot) -> Canvas {
        Canvas { origin }
    }

    pub fn draw(&self, figures: Vec<Figure>) -> usize {
        figures.len()
    }
}
