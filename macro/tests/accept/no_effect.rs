// What is said of an import's types for TypeScript has no effect: imports are not declared.
use wasm_ferry::prelude::*;

#[js]
extern "C" {
    #[js(unchecked_return_type = "1 | 2", return_description = "one or two")]
    fn small(
        #[js(unchecked_param_type = "true", param_description = "whether one")] one: bool,
        #[js(unchecked_optional_param_type = "true")] two: Option<bool>,
    ) -> u32;
}

fn main() {
    let _: fn(bool, Option<bool>) -> u32 = small;
}
