//! tsify: derived conversions, which implement the conversion traits themselves.

use serde::{Deserialize, Serialize};
use tsify::Tsify;
use wasm_bindgen::prelude::*;

#[derive(Tsify, Serialize, Deserialize, Debug)]
#[tsify(into_wasm_abi, from_wasm_abi)]
pub struct Point {
    pub x: i32,
    pub y: i32,
    #[tsify(optional)]
    pub label: Option<String>,
}

#[derive(Tsify, Serialize, Deserialize, Debug)]
#[tsify(into_wasm_abi, from_wasm_abi)]
pub enum Shape {
    Dot(Point),
    Line { from: Point, to: Point },
}

#[wasm_bindgen]
pub fn swap(point: Point) -> Point {
    Point { x: point.y, y: point.x, label: point.label }
}

#[wasm_bindgen]
pub fn show(shape: Shape) -> String {
    format!("{shape:?}")
}

#[wasm_bindgen]
pub fn perhaps(point: Option<Point>) -> Option<Point> {
    point.map(swap)
}

#[wasm_bindgen]
pub fn all(points: Vec<Point>) -> Vec<Point> {
    points.into_iter().map(swap).collect()
}
