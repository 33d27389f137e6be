//! What the app in `main.jsx` leaves to Rust.

use wasm_ferry::js;

/// How often each word of a text occurs, the most frequent first.
#[js]
pub fn frequencies(text: &str) -> Vec<(String, u32)> {
    let mut counts = std::collections::BTreeMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *counts.entry(word.to_lowercase()).or_insert(0) += 1;
    }
    let mut counts: Vec<(String, u32)> = counts.into_iter().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1));
    counts
}
