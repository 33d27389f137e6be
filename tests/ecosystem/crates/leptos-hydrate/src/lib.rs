//! leptos (hydrate): a counter and a list of things to do, which were rendered on the server.

#[path = "../../leptos-csr/src/app.rs"]
mod app;

pub use app::App;

#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    leptos::mount::hydrate_body(App);
}
