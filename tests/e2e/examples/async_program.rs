//! A program whose `main` waits, and then fails in Rust's words.

use std::num::ParseIntError;
use wasm_ferry::{JsValue, js};

#[js]
extern "C" {
    #[js(js_namespace = console)]
    fn log(text: &str);
    #[js(js_namespace = Promise)]
    async fn resolve(value: &str) -> JsValue;
}

#[js(main)]
async fn main() -> Result<(), ParseIntError> {
    log("before");
    let text = resolve("no number").await.as_string().unwrap_or_default();
    log("after");
    text.parse().map(|number: u32| log(&number.to_string()))
}
