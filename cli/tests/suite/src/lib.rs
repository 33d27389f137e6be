//! What the suites test.

use wasm_bindgen::prelude::*;

/// Adds.
#[wasm_bindgen]
pub fn add(a: u32, b: u32) -> u32 {
    a + b
}

#[wasm_bindgen(start)]
fn start() {
    panic!("nothing of a suite starts by itself");
}

#[cfg(test)]
mod tests {
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen(inline_js = "module.exports = { squared: (value) => value * value };")]
    extern "C" {
        fn squared(value: u32) -> u32;
    }

    #[wasm_bindgen_test]
    fn snippets_may_be_written_for_require() {
        assert_eq!(squared(3), 9);
    }

    #[wasm_bindgen_test]
    fn adds() {
        assert_eq!(super::add(1, 2), 3);
    }
}
