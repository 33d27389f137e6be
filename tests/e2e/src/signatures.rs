//! What a signature can say beyond its types: `this`, the rest of the arguments, names, other types.

use wasm_ferry::{JsValue, js};

#[js]
pub struct Thing {
    size: u32,
}

#[js]
impl Thing {
    #[js(constructor)]
    pub fn new(size: u32) -> Thing {
        Thing { size }
    }

    /// Adds up.
    #[js(variadic)]
    pub fn plus(&self, rest: Vec<u32>) -> u32 {
        rest.iter().sum::<u32>() + self.size
    }

    #[js(unchecked_return_type = "1 | 2", return_description = "one or two")]
    pub fn small(
        &self,
        #[js(js_name = wantTwo, unchecked_optional_param_type = "true", param_description = "whether two")]
        want_two: Option<bool>,
    ) -> u32 {
        if want_two == Some(true) { 2 } else { 1 }
    }

    #[js(skip_typescript)]
    pub fn undeclared(&self) -> u32 {
        self.size
    }
}

#[js(this)]
pub fn itself(this: JsValue) -> JsValue {
    this
}

#[js(this, js_name = sizeOf)]
pub fn size_of(this: &Thing, factor: u32) -> u32 {
    this.size * factor
}

#[js(this, variadic)]
pub fn all_of(this: Option<String>, first: u32, rest: Vec<f64>) -> String {
    format!("{this:?} {first} {rest:?}")
}

#[js(variadic)]
pub fn sum(numbers: &[f64]) -> f64 {
    numbers.iter().fold(0.0, |sum, number| sum + number)
}

#[js(variadic)]
pub fn sum_big(first: Option<bool>, numbers: Vec<u64>) -> u64 {
    u64::from(first == Some(true)) + numbers.iter().sum::<u64>()
}

#[js(unchecked_return_type = "{ a: number }")]
pub fn typed(
    #[js(unchecked_param_type = "{ a: number }", param_description = "with an a")] delete: JsValue,
) -> JsValue {
    delete
}
