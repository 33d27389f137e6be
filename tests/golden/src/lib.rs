//! Golden tests of every stage, from Rust source to glue.
