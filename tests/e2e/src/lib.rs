//! One wasm module per build, the same JavaScript tests on every target.
