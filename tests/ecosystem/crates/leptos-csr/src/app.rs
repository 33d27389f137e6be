//! A counter and a list of things to do, which the browser or a server renders.

use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;

#[component]
fn Counter(start: i32) -> impl IntoView {
    let (count, set_count) = signal(start);
    view! {
        <div id="counter">
            <button class="less" on:click=move |_| set_count.update(|n| *n -= 1)>"-"</button>
            <output class:negative=move || count.get() < 0>{count}</output>
            <button class="more" on:click=move |_| set_count.update(|n| *n += 1)>"+"</button>
        </div>
    }
}

#[derive(Clone)]
struct Item {
    id: usize,
    text: String,
    done: RwSignal<bool>,
}

#[component]
fn Todos() -> impl IntoView {
    let items = RwSignal::new(Vec::<Item>::new());
    let next = StoredValue::new(0);
    let input = NodeRef::<Input>::new();
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let input = input.get().expect("the input is there");
        let text = input.value();
        if !text.trim().is_empty() {
            next.update_value(|n| *n += 1);
            items.update(|items| items.push(Item { id: next.get_value(), text, done: RwSignal::new(false) }));
            input.set_value("");
        }
    };
    let left = Memo::new(move |_| items.read().iter().filter(|item| !item.done.get()).count());
    view! {
        <form id="todos" on:submit=add>
            <input id="text" node_ref=input />
            <button id="add">"Add"</button>
            <ul>
                <For each=move || items.get() key=|item| item.id let:item>
                    <li class:done=item.done on:click=move |_| item.done.update(|done| *done = !*done)>{item.text}</li>
                </For>
            </ul>
            <p id="left">{left}" left"</p>
            <button id="clear" type="button" on:click=move |_| items.update(|items| items.retain(|item| !item.done.get_untracked()))>
                "Clear"
            </button>
        </form>
    }
}

#[component]
pub fn App() -> impl IntoView {
    view! {
        <Counter start=0 />
        <Todos />
    }
}
