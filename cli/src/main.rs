//! Programs around Ferry's post-processor.

fn main() {}
