//! JavaScript, as a tree and as text.

pub mod ast;
mod expr;
mod format;
pub mod fragment;
pub mod minify;
pub mod names;
mod precedence;
pub mod print;
pub mod scope;
pub(crate) mod walk;
