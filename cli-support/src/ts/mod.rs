//! TypeScript declarations, as a tree and as text.

pub mod ast;
pub(crate) mod buffers;
mod build;
pub mod print;
mod types;
