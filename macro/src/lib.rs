//! The attribute `#[js]`: Rust syntax in, Rust tokens out.
