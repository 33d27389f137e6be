//! yew: a counter, and a list of things to do.

use wasm_bindgen::prelude::*;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct CounterProps {
    start: i32,
}

/// A component with state of its own.
#[function_component]
fn Counter(props: &CounterProps) -> Html {
    let count = use_state(|| props.start);
    let step = |by: i32| {
        let count = count.clone();
        Callback::from(move |_: MouseEvent| count.set(*count + by))
    };
    html! {
        <div id="counter">
            <button class="less" onclick={step(-1)}>{ "-" }</button>
            <output class={classes!((*count < 0).then_some("negative"))}>{ *count }</output>
            <button class="more" onclick={step(1)}>{ "+" }</button>
        </div>
    }
}

enum Msg {
    Add,
    Typed(String),
    Toggle(usize),
    Clear,
}

/// A component with messages.
struct Todos {
    text: String,
    items: Vec<(usize, String, bool)>,
    next: usize,
}

impl Component for Todos {
    type Message = Msg;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        Todos { text: String::new(), items: Vec::new(), next: 0 }
    }

    fn update(&mut self, _: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Add if self.text.trim().is_empty() => return false,
            Msg::Add => {
                self.items.push((self.next, std::mem::take(&mut self.text), false));
                self.next += 1;
            }
            Msg::Typed(text) => self.text = text,
            Msg::Toggle(id) => self.items.iter_mut().filter(|item| item.0 == id).for_each(|item| item.2 = !item.2),
            Msg::Clear => self.items.retain(|item| !item.2),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let submit = link.callback(|event: SubmitEvent| {
            event.prevent_default();
            Msg::Add
        });
        let typed = link.callback(|event: InputEvent| Msg::Typed(event.target_unchecked_into::<HtmlInputElement>().value()));
        let left = self.items.iter().filter(|item| !item.2).count();
        html! {
            <form id="todos" onsubmit={submit}>
                <input id="text" value={self.text.clone()} oninput={typed} />
                <button id="add">{ "Add" }</button>
                <ul>{ for self.items.iter().map(|(id, text, done)| {
                    let id = *id;
                    html! {
                        <li key={id} class={classes!(done.then_some("done"))} onclick={link.callback(move |_| Msg::Toggle(id))}>{ text }</li>
                    }
                }) }</ul>
                <p id="left">{ left }{ " left" }</p>
                <button id="clear" type="button" onclick={link.callback(|_| Msg::Clear)}>{ "Clear" }</button>
            </form>
        }
    }
}

#[function_component]
fn App() -> Html {
    html! {
        <main>
            <Counter start={0} />
            <Todos />
        </main>
    }
}

#[wasm_bindgen(start)]
pub fn start() {
    yew::Renderer::<App>::new().render();
}
