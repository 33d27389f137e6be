//! One type of data, with a function that takes and gives lists of it.

#![allow(missing_docs, reason = "what counts is how many bytes they become")]

use wasm_ferry::prelude::*;

#[js(data)]
pub struct Order {
    pub id: u32,
    pub name: String,
    pub price: f64,
    pub active: bool,
    pub city: Option<String>,
}

#[js]
pub fn orders(all: Vec<Order>) -> Vec<Order> {
    all
}
