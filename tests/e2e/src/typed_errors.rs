//! Errors with a class of their own, with fields and causes.

use std::error::Error;
use std::fmt;
use wasm_ferry::prelude::*;

/// Why an order was refused.
#[js(error, rename_all = "camelCase")]
#[derive(Debug)]
pub enum OrderError {
    NotFound { id: u32, tried: Vec<String> },
    Refused,
    Io { source: IoError },
}

/// What went wrong below.
#[js(error)]
#[derive(Clone, Debug)]
pub struct IoError {
    pub code: i32,
    pub path: Option<String>,
}

#[js(error)]
#[derive(Debug)]
pub struct Stopped;

impl fmt::Display for OrderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OrderError::NotFound { id, .. } => write!(f, "there is no order {id}"),
            OrderError::Refused => f.write_str("refused: é👋"),
            OrderError::Io { .. } => f.write_str("the disk is gone"),
        }
    }
}

impl Error for OrderError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            OrderError::Io { source } => Some(source),
            OrderError::NotFound { .. } | OrderError::Refused => None,
        }
    }
}

impl fmt::Display for IoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "code {}", self.code)
    }
}

impl Error for IoError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&Stopped)
    }
}

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("stopped")
    }
}

impl Error for Stopped {}

#[js]
pub fn fail(how: u32) -> Result<u32, OrderError> {
    match how {
        0 => Ok(5),
        1 => Err(OrderError::NotFound { id: 7, tried: vec!["here".into()] }),
        2 => Err(OrderError::Refused),
        _ => Err(OrderError::Io { source: IoError { code: -5, path: None } }),
    }
}

#[js]
pub async fn fail_later(how: u32) -> Result<u32, OrderError> {
    fail(how)
}

#[js]
pub fn fail_with_struct() -> Result<(), IoError> {
    Err(IoError { code: 2, path: Some("/tmp".into()) })
}

#[js]
pub fn fail_with_unit() -> Result<(), Stopped> {
    Err(Stopped)
}

/// An error is a value as well, in both directions.
#[js]
pub fn error_code(error: IoError) -> i32 {
    error.code
}

#[js]
pub fn errors() -> Vec<OrderError> {
    (1..4).filter_map(|how| fail(how).err()).collect()
}
