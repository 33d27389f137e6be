//! Installs one package in many consumers, builds and runs each. See `tests/matrix.rs`.
