//@ target: nodejs
//! An `async fn` is polled once in the call, and again in microtasks; imports may return promises.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::{JsError, JsValue, js};

#[js]
extern "C" {
    async fn fetch(url: &str) -> JsValue;
    #[js(js_namespace = navigator, catch)]
    async fn share(text: &str) -> Result<bool, JsValue>;
}

/// Loads something.
#[js]
pub async fn load(url: &str) -> JsValue {
    fetch(url).await
}

#[js]
pub async fn offer(text: String) -> Result<String, JsError> {
    match share(&text).await {
        Ok(true) => Ok(text),
        Ok(false) => Err(JsError::new("nobody wants it")),
        Err(_) => Err(JsError::new("not offered")),
    }
}

#[js]
pub struct Job {
    done: u32,
}

#[js]
impl Job {
    pub async fn run(&mut self, url: String) {
        fetch(&url).await;
        self.done += 1;
    }
}
