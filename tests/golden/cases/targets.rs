//@ targets: all
//! One function, one class and a start function, for every target.

use wasm_ferry::js;

/// A number that counts.
#[js]
pub struct Counter(u32);

#[js]
impl Counter {
    /// Starts at zero.
    #[js(constructor)]
    #[allow(clippy::new_without_default, reason = "JavaScript has no use for it")]
    pub fn new() -> Counter {
        Counter(0)
    }
}

/// Adds one.
#[js]
pub fn next(counter: &Counter) -> u32 {
    counter.0 + 1
}

#[js(start)]
fn begin() {}
