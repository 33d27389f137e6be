//! dioxus-web: a counter, and a list of things to do.

use dioxus::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;

#[component]
fn Counter(start: i32) -> Element {
    let mut count = use_signal(|| start);
    rsx! {
        div { id: "counter",
            button { class: "less", onclick: move |_| count -= 1, "-" }
            output { class: if count() < 0 { "negative" }, "{count}" }
            button { class: "more", onclick: move |_| count += 1, "+" }
        }
    }
}

#[derive(Clone)]
struct Item {
    id: usize,
    text: String,
    done: bool,
}

#[component]
fn Todos() -> Element {
    let mut items = use_signal(Vec::<Item>::new);
    let mut next = use_signal(|| 0);
    let mut text = use_signal(String::new);
    let left = use_memo(move || items.read().iter().filter(|item| !item.done).count());
    rsx! {
        form {
            id: "todos",
            onsubmit: move |event| {
                event.prevent_default();
                let text = std::mem::take(&mut *text.write());
                if !text.trim().is_empty() {
                    next += 1;
                    items.push(Item { id: next(), text, done: false });
                }
            },
            input { id: "text", value: "{text}", oninput: move |event| text.set(event.value()) }
            button { id: "add", "Add" }
            ul {
                for item in items() {
                    li {
                        key: "{item.id}",
                        class: if item.done { "done" },
                        onclick: move |_| items.write().iter_mut().filter(|it| it.id == item.id).for_each(|it| it.done = !it.done),
                        "{item.text}"
                    }
                }
            }
            p { id: "left", "{left} left" }
            button { id: "clear", r#type: "button", onclick: move |_| items.write().retain(|item| !item.done), "Clear" }
        }
    }
}

fn app() -> Element {
    rsx! {
        Counter { start: 0 }
        Todos {}
    }
}

#[wasm_bindgen(start)]
pub fn start() {
    dioxus::launch(app);
}
