//! leptos (csr): a counter.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

#[component]
fn App() -> impl IntoView {
    let (count, set_count) = signal(0);
    let items = move || (0..count.get()).map(|n| view! { <li>{n}</li> }).collect_view();
    view! {
        <button on:click=move |_| set_count.update(|n| *n += 1)>"Clicked " {count}</button>
        <ul>{items}</ul>
    }
}

#[wasm_bindgen(start)]
pub fn start() {
    leptos::mount::mount_to_body(App);
}
