//! What JavaScript sees of this crate.

use wasm_ferry::js;

/// Greets somebody.
#[js]
pub fn greet(name: &str) -> String {
    format!("Hello, {name}!")
}

/// Counts upwards, in steps of one size.
#[js]
pub struct Counter {
    value: u32,
    step: u32,
}

#[js]
impl Counter {
    /// A counter that stands at zero.
    #[js(constructor)]
    pub fn new(step: u32) -> Counter {
        Counter { value: 0, step }
    }

    /// Counts one step further, and gives the new number.
    pub fn next(&mut self) -> u32 {
        self.value += self.step;
        self.value
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_ferry::js_test;

    #[js_test]
    fn somebody_is_greeted() {
        assert_eq!(greet("you"), "Hello, you!");
    }

    #[js_test]
    fn steps_are_counted() {
        let mut counter = Counter::new(2);
        counter.next();
        assert_eq!(counter.next(), 4);
    }
}
