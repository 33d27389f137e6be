//@ glue: small
//! What modules get that are compiled for size.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::{JsError, JsValue, js};

#[js]
extern "C" {
    fn alert(text: &str);

    #[js(catch)]
    fn parse(text: &str) -> Result<JsValue, JsValue>;
}

/// Borrowed text is freed by the module.
#[js]
pub fn greet(name: &str) {
    alert(name);
}

#[js]
pub fn position(text: &str, part: &str) -> Option<u32> {
    text.find(part).map(|at| at as u32)
}

#[js]
pub fn parsed(text: &str) -> Result<String, JsError> {
    parse(text).map(|_| text.to_owned()).map_err(|_| JsError::new(text))
}

#[js]
pub fn scale(numbers: &mut [f64]) -> Vec<f64> {
    numbers.iter_mut().for_each(|number| *number *= 2.0);
    numbers.to_vec()
}

#[js]
pub struct Stack {
    numbers: Vec<f64>,
}

#[js]
impl Stack {
    pub fn push(&mut self, number: f64) {
        self.numbers.push(number);
    }

    pub fn pop(&mut self) -> Option<f64> {
        self.numbers.pop()
    }
}
