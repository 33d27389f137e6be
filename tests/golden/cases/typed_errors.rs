//@ target: nodejs
//! Errors with classes of their own: what is thrown has a name, fields, and a cause.

#![allow(missing_docs, reason = "a case shows what it shows")]

use std::fmt;
use wasm_ferry::js;

/// Why there is no such order.
#[js(error, rename_all = "camelCase")]
#[derive(Debug)]
pub enum OrderError {
    /// There never was.
    NotFound {
        order_id: u32,
    },
    Refused,
}

/// Somebody else was faster.
#[js(error)]
#[derive(Debug)]
pub struct Conflict {
    pub by: String,
}

impl fmt::Display for OrderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OrderError::NotFound { order_id } => write!(f, "no order {order_id}"),
            OrderError::Refused => f.write_str("refused"),
        }
    }
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} was faster", self.by)
    }
}

impl std::error::Error for OrderError {}
impl std::error::Error for Conflict {}

#[js]
pub fn order(id: u32) -> Result<u32, OrderError> {
    if id == 0 { Err(OrderError::NotFound { order_id: id }) } else { Err(OrderError::Refused) }
}

#[js]
pub fn reserve(by: String) -> Result<(), Conflict> {
    Err(Conflict { by })
}
