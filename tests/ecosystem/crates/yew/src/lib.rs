//! yew: a component with state and a list.

use wasm_bindgen::prelude::*;
use yew::prelude::*;

#[function_component]
fn App() -> Html {
    let items = use_state(Vec::<String>::new);
    let add = {
        let items = items.clone();
        Callback::from(move |_: MouseEvent| {
            let mut next = (*items).clone();
            next.push(format!("item {}", next.len()));
            items.set(next);
        })
    };
    html! {
        <main>
            <button onclick={add}>{ items.len() }</button>
            <ul>{ for items.iter().map(|item| html! { <li key={item.clone()}>{ item }</li> }) }</ul>
        </main>
    }
}

#[wasm_bindgen(start)]
pub fn start() {
    yew::Renderer::<App>::new().render();
}
