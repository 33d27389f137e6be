//! reqwest: requests through `fetch`.

use std::time::Duration;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub async fn get(url: String) -> Result<String, JsError> {
    let response = reqwest::Client::new().get(url).header("x-ferry", "yes").send().await?;
    Ok(format!("{} {}", response.status(), response.text().await?))
}

#[wasm_bindgen]
pub async fn post(url: String, body: String) -> Result<String, JsError> {
    let answer: Vec<String> = reqwest::Client::new().post(url).json(&[body]).send().await?.json().await?;
    Ok(answer.join("+"))
}

#[wasm_bindgen]
pub async fn post_bytes(url: String, body: Vec<u8>) -> Result<Vec<u8>, JsError> {
    Ok(reqwest::Client::new().post(url).body(body).send().await?.bytes().await?.to_vec())
}

/// The parts of an answer as they come, put together.
#[wasm_bindgen]
pub async fn parts(url: String) -> Result<String, JsError> {
    use futures_util::StreamExt;
    let mut stream = reqwest::get(url).await?.bytes_stream();
    let mut text = Vec::new();
    while let Some(part) = stream.next().await {
        text.extend_from_slice(&part?);
    }
    Ok(String::from_utf8(text)?)
}

#[wasm_bindgen]
pub async fn refused(url: String) -> Result<String, JsError> {
    let error = reqwest::get(url).await?.error_for_status().err();
    Ok(error.and_then(|error| error.status()).map(|status| status.to_string()).unwrap_or_default())
}

/// Waits a moment for an answer that does not come.
#[wasm_bindgen]
pub async fn timed_out(url: String) -> Result<bool, JsError> {
    let result = reqwest::Client::new().get(url).timeout(Duration::from_millis(30)).send().await;
    Ok(result.is_err_and(|error| error.is_timeout()))
}

/// Starts a request and lets go of it.
#[wasm_bindgen]
pub fn dropped(url: String) {
    let request = reqwest::get(url);
    wasm_bindgen_futures::spawn_local(async move {
        let mut request = Box::pin(request);
        assert!(futures_util::poll!(&mut request).is_pending());
    });
}
