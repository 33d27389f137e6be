//! Data whose properties stand among others, that has a tag only sometimes, that may end early, and that is shared.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use wasm_ferry::convert::TryFromJsValue;
use wasm_ferry::prelude::*;

#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct Size {
    pub width: u32,
    pub height: u32,
}

#[js(data, external)]
#[derive(Clone, Debug, PartialEq)]
pub enum Paint {
    Solid(String),
    Mixed { from: String, to: String },
    None,
}

#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct Nil;

#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct Sketch {
    pub id: u32,
    #[js(flatten)]
    pub size: Option<Size>,
    #[js(flatten)]
    pub paint: Paint,
    #[js(flatten)]
    pub nil: Nil,
    #[js(flatten)]
    pub rest: Option<BTreeMap<String, u8>>,
}

#[js(data, tag = "t")]
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    Paint(Paint),
    Map(BTreeMap<String, u8>),
    Nil(Nil),
    Unit(()),
    Size {
        size: Size,
    },
    #[js(untagged)]
    Number(f64),
    #[js(untagged)]
    Open {
        open: bool,
    },
}

#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct Version(pub u32, #[js(default)] pub u32, #[js(default = "last")] pub String);

fn last() -> String {
    "last".into()
}

#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix<T, const WIDTH: usize, const HEIGHT: usize> {
    pub rows: [[T; WIDTH]; HEIGHT],
}

#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct Owners {
    pub pair: (Box<Size>, Rc<Size>),
    pub array: [Box<Size>; 2],
    pub cow: Cow<'static, Size>,
    pub arcs: Vec<Arc<Size>>,
    pub queue: VecDeque<Box<Size>>,
    pub named: BTreeMap<String, Vec<Box<Size>>>,
}

#[js(data, tag = "kind")]
#[derive(Clone, Debug, PartialEq)]
pub struct Kinded {
    #[js(alias = "old")]
    pub new: u32,
    #[js(skip_if = "is_zero")]
    pub left: u32,
    #[js(default = "one")]
    pub one: Option<u32>,
    pub bytes: Vec<u8>,
    pub set: BTreeSet<String>,
    pub counts: BTreeMap<u16, u16>,
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

fn one() -> Option<u32> {
    Some(1)
}

macro_rules! echo {
    ($($name:ident: $ty:ty),* $(,)?) => {
        $(#[js] pub fn $name(value: $ty) -> $ty { value })*
    };
}

echo! {
    merged_sketch: Sketch, merged_message: Message, merged_version: Version, merged_matrix: Matrix<Size, 2, 1>,
    merged_numbers: Matrix<f32, 1, 3>, merged_owners: Owners, merged_kinded: Kinded, merged_shared: Rc<Size>,
    merged_list: Vec<Arc<Size>>,
}

#[js(data)]
#[derive(Clone, Debug, PartialEq)]
pub struct Exact {
    pub id: NonZeroU32,
    pub wait: Vec<Duration>,
    #[js(rename = "an address")]
    pub address: Option<IpAddr>,
    pub letter: char,
    pub wide: u128,
}

#[js(data, external)]
#[derive(Clone, Debug, PartialEq)]
pub enum Nested {
    One(Vec<Exact>),
    Two { exact: Exact },
}

#[js(data)]
pub struct Handlers {
    pub changed: Closure<dyn Fn(Size) -> u32>,
    pub done: Option<Closure<dyn FnMut()>>,
    pub all: Vec<Closure<dyn Fn(u32) -> u32>>,
}

echo! { merged_exact: Exact, merged_nested: Nested, merged_queue: VecDeque<u16>, merged_boxes: (Box<Size>, Vec<Box<Size>>) }

#[js]
pub fn merged_handlers() -> Handlers {
    Handlers {
        changed: Closure::new(|size: Size| size.width * size.height),
        done: None,
        all: vec![Closure::new(|x: u32| x + 1)],
    }
}

/// Any value as data, if it is that.
#[js]
pub fn merged_of_any(value: JsValue) -> Result<Size, JsValue> {
    Size::try_from_js_value(value)
}
