//! What the worker in `worker.js` leaves to Rust.

use wasm_ferry::js;

/// The answer to a request for a path.
#[js]
pub fn answer(path: &str) -> String {
    let name = path.trim_matches('/');
    if name.is_empty() { "Whom shall I greet?\n".into() } else { format!("Hello, {name}!\n") }
}
