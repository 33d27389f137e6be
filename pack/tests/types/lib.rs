//! Data that mentions data, classes, enums, and what its author declared.

use std::fmt;
use wasm_ferry::prelude::*;

/// How it was paid.
#[js(data)]
pub enum Payment {
    Cash,
    Card { number: String },
}

#[js(data, readonly)]
pub struct Order {
    /// Counts up.
    pub id: u32,
    pub paid: Payment,
    pub speed: Speed,
    pub parts: Vec<Order>,
}

#[js(data)]
pub struct Page<T> {
    pub items: Vec<T>,
    pub next: Option<Hidden>,
}

#[js(data, private)]
pub struct Hidden(pub u32, pub Colour);

#[js]
pub enum Colour {
    Red,
    Green,
}

#[js]
pub enum Speed {
    Fast = "fast",
    Slow = "slow",
}

/// Held by reference.
#[js]
pub struct Stock {
    left: u32,
}

#[js]
impl Stock {
    pub fn left(&self) -> u32 {
        self.left
    }
}

#[js(data)]
pub struct Shelf {
    pub stock: Stock,
}

#[js(typescript_custom_section)]
const SHAPE: &str = "export interface Shape { corners: number }";

#[js]
extern "C" {
    #[js(typescript_type = "Shape")]
    pub type Shape;
}

#[js(data)]
pub struct Drawing {
    pub shapes: Vec<Shape>,
}

/// Holds what only the package declares.
#[js(data)]
pub struct Gallery {
    pub drawings: Vec<Drawing>,
}

#[js(error)]
#[derive(Debug)]
pub struct Refused {
    pub order: u32,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("refused")
    }
}

impl std::error::Error for Refused {}

#[js]
pub fn first(page: Page<Order>) -> Result<Option<Order>, Refused> {
    page.items.into_iter().next().map(Some).ok_or(Refused { order: 0 })
}

#[js]
pub fn shelf() -> Shelf {
    Shelf { stock: Stock { left: 7 } }
}

#[js]
pub fn gallery(gallery: Gallery) -> Gallery {
    gallery
}
