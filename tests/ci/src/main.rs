//! Runs everything that CI checks, as named steps.

fn main() {}
