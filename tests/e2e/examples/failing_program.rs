//! A program whose `main` fails with a value of JavaScript's.

use wasm_ferry::{JsValue, js};

#[js(main)]
fn main() -> Result<(), JsValue> {
    Err(JsValue::from("thrown as it is"))
}
