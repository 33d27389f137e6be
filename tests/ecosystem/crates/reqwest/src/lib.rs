//! reqwest: requests through `fetch`.

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
