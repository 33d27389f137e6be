//! TypeScript declarations, as a tree and as text.

pub mod ast;
