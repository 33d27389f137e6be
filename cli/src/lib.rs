//! What the programs share.

pub mod args;
pub mod error;
pub mod flags;
pub mod output;
pub mod runner;

pub use error::Error;
