//! What the page computes itself: the receipt, before anything is sent.

use shop_types::{Order, Receipt};
use wasm_ferry::prelude::*;

/// What an order costs.
#[js]
pub fn receipt(order: Order) -> Result<Receipt, JsError> {
    order.receipt().map_err(|reason| JsError::new(&reason))
}

/// The orders that cost at least so much, in cents.
#[js]
pub fn expensive(orders: Vec<Order>, least: u32) -> Vec<Order> {
    let costs = |order: &Order| order.receipt().is_ok_and(|receipt| receipt.total >= least);
    orders.into_iter().filter(costs).collect()
}
