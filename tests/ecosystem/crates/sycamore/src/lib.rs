//! sycamore: a counter.

use sycamore::prelude::*;
use wasm_bindgen::prelude::*;

#[component]
fn App() -> View {
    let mut count = create_signal(0);
    view! {
        p { "Clicked " (count) }
        button(on:click=move |_| count += 1) { "+" }
    }
}

#[wasm_bindgen(start)]
pub fn start() {
    sycamore::render(App);
}
