//! Crates that were written for wasm-bindgen: what is tried of each, and the page that says what came out.

pub mod graph;
pub mod page;
pub mod rows;
