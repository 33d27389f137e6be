//! Structs and enums that cross as plain objects, tuples and tagged unions.

#![allow(missing_docs, reason = "what matters is what becomes of the comments that are there")]

use std::collections::BTreeMap;
use wasm_ferry::prelude::*;

/// What was ordered.
#[js(data, rename_all = "camelCase", readonly)]
pub struct Order {
    /// Counts up.
    pub order_number: u32,
    /// In whole cents.
    #[js(number)]
    pub price: u64,
    pub note: Option<String>,
    #[js(nullable)]
    pub paid_by: Option<Payment>,
    #[js(default)]
    pub lines: Vec<Line>,
    #[js(skip)]
    pub row: u64,
}

#[js(data)]
pub struct Line(pub String, pub u8);

/// How it was paid.
#[js(data, rename_all = "lowercase", deny_unknown_fields)]
pub enum Payment {
    Cash,
    Card { number: String },
}

#[js(data, rename_all = "lowercase")]
pub enum Level {
    Low,
    High,
}

#[js(data, tag = "kind", content = "value")]
pub enum Change {
    Level(Level),
    Both(Level, Level),
}

#[js(data, untagged)]
pub enum Id {
    Number(u32),
    Text(String),
}

/// Nothing uses it here.
#[js(data, declare)]
pub struct Settings {
    pub level: Level,
}

/// One page of many.
#[js(data)]
pub struct Page<T> {
    pub items: Vec<T>,
    pub next: Option<Id>,
    #[js(flatten)]
    pub more: BTreeMap<String, bool>,
}

#[js(data)]
pub struct Node {
    pub children: Vec<Node>,
}

#[js]
pub fn orders(page: Page<Order>) -> Page<Level> {
    Page { items: vec![], next: page.next, more: page.more }
}

#[js]
pub fn changed(node: &Node) -> Vec<Change> {
    node.children.iter().map(|_| Change::Level(Level::Low)).collect()
}
