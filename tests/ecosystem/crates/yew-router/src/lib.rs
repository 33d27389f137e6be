//! yew-router: pages behind addresses, and what one of them fetches.

use wasm_bindgen::prelude::*;
use yew::prelude::*;
use yew_router::prelude::*;

#[derive(Clone, Routable, PartialEq)]
enum Route {
    #[at("/")]
    Home,
    #[at("/post/:id")]
    Post { id: u32 },
    #[at("/fetched")]
    Fetched,
    #[not_found]
    #[at("/404")]
    NotFound,
}

#[derive(Properties, PartialEq)]
struct PostProps {
    id: u32,
}

#[function_component]
fn Post(props: &PostProps) -> Html {
    let navigator = use_navigator().expect("a router is around this");
    let next = props.id + 1;
    let go = Callback::from(move |_: MouseEvent| navigator.push(&Route::Post { id: next }));
    html! { <p id="here" onclick={go}>{ format!("post {}", props.id) }</p> }
}

#[function_component]
fn Fetched() -> Html {
    let text = use_state(|| String::from("waiting"));
    {
        let text = text.clone();
        use_effect_with((), move |_| {
            wasm_bindgen_futures::spawn_local(async move {
                let answer = gloo_net::http::Request::get("/api/teapot").send().await.expect("an answer");
                text.set(format!("fetched {}", answer.status()));
            });
        });
    }
    html! { <p id="here">{ (*text).clone() }</p> }
}

fn switch(route: Route) -> Html {
    match route {
        Route::Home => html! { <p id="here">{ "home" }</p> },
        Route::Post { id } => html! { <Post {id} /> },
        Route::Fetched => html! { <Fetched /> },
        Route::NotFound => html! { <p id="here">{ "nothing" }</p> },
    }
}

#[function_component]
fn App() -> Html {
    html! {
        <HashRouter>
            <Link<Route> classes="home" to={Route::Home}>{ "Home" }</Link<Route>>
            <Link<Route> classes="post" to={Route::Post { id: 7 }}>{ "Post" }</Link<Route>>
            <Link<Route> classes="fetched" to={Route::Fetched}>{ "Fetched" }</Link<Route>>
            <Switch<Route> render={switch} />
        </HashRouter>
    }
}

#[wasm_bindgen(start)]
pub fn start() {
    yew::Renderer::<App>::new().render();
}
