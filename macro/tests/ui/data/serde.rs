//! What serde does and data cannot.

use wasm_ferry::js;

#[js(data)]
#[derive(serde::Serialize)]
#[serde(remote = "Self")]
pub struct Made {
    #[serde(rename(serialize = "x", deserialize = "y"))]
    pub b: u32,
    #[serde(skip_serializing)]
    pub c: u32,
}

#[js(data)]
#[derive(Clone, serde::Serialize)]
#[serde(into = "String")]
pub struct OneWay(u32);

impl From<OneWay> for String {
    fn from(one: OneWay) -> String {
        one.0.to_string()
    }
}

#[js(data)]
#[derive(serde::Serialize)]
pub struct Twice {
    pub a: u32,
    #[serde(alias = "a")]
    pub b: u32,
}

#[js(data, tag = "kind")]
#[derive(serde::Serialize)]
#[serde(tag = "type")]
pub enum Contradiction {
    A { a: u32 },
}

fn main() {}
