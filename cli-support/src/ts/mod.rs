//! TypeScript declarations, as a tree and as text.

pub mod ast;
mod build;
pub mod print;
mod types;
