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

#[js(data, tag = "kind")]
#[derive(serde::Serialize)]
#[serde(tag = "type")]
pub enum Contradiction {
    A { a: u32 },
}

fn main() {}
