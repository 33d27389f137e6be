//! sycamore: a counter, and a list of things to do.

use sycamore::prelude::*;
use sycamore::web::events::SubmitEvent;
use wasm_bindgen::prelude::*;

#[component]
fn Counter() -> View {
    let mut count = create_signal(0);
    view! {
        div(id="counter") {
            button(class="less", on:click=move |_| count -= 1) { "-" }
            output(class=move || if count.get() < 0 { "negative" } else { "" }) { (count) }
            button(class="more", on:click=move |_| count += 1) { "+" }
        }
    }
}

#[derive(Clone, PartialEq)]
struct Item {
    id: usize,
    text: String,
    done: Signal<bool>,
}

#[component]
fn Todos() -> View {
    let items = create_signal(Vec::<Item>::new());
    let next = create_signal(0);
    let text = create_signal(String::new());
    let root = use_current_scope();
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let text = text.replace(String::new());
        if !text.trim().is_empty() {
            next.set(next.get_untracked() + 1);
            let done = root.run_in(|| create_signal(false));
            items.update(|items| items.push(Item { id: next.get_untracked(), text, done }));
        }
    };
    let left = create_memo(move || items.with(|items| items.iter().filter(|item| !item.done.get()).count()));
    view! {
        form(id="todos", on:submit=add) {
            input(id="text", bind:value=text)
            button(id="add") { "Add" }
            ul {
                Keyed(
                    list=items,
                    view=|item| view! {
                        li(class=move || if item.done.get() { "done" } else { "" }, on:click=move |_| item.done.set(!item.done.get())) {
                            (item.text)
                        }
                    },
                    key=|item| item.id,
                )
            }
            p(id="left") { (left) " left" }
            button(id="clear", r#type="button", on:click=move |_| items.update(|items| items.retain(|item| !item.done.get()))) { "Clear" }
        }
    }
}

#[component]
fn App() -> View {
    view! {
        Counter()
        Todos()
    }
}

#[wasm_bindgen(start)]
pub fn start() {
    sycamore::render(App);
}
