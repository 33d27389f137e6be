//! Builds, optimises, tests and publishes npm packages from Rust.

fn main() {}
