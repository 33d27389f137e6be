//! dioxus-web: a counter.

use dioxus::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;

fn app() -> Element {
    let mut count = use_signal(|| 0);
    rsx! {
        h1 { "{count}" }
        button { onclick: move |_| count += 1, "+" }
    }
}

#[wasm_bindgen(start)]
pub fn start() {
    dioxus::launch(app);
}
