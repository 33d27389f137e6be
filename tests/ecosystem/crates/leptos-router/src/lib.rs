//! leptos_router: pages behind addresses, and what one of them fetches.

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes, A};
use leptos_router::hooks::{use_navigate, use_params_map};
use leptos_router::path;
use wasm_bindgen::prelude::*;

#[component]
fn Post() -> impl IntoView {
    let params = use_params_map();
    let id = move || params.read().get("id").and_then(|id| id.parse::<u32>().ok()).unwrap_or_default();
    let navigate = use_navigate();
    view! { <p id="here" on:click=move |_| navigate(&format!("/post/{}", id() + 1), Default::default())>{move || format!("post {}", id())}</p> }
}

#[component]
fn Fetched() -> impl IntoView {
    let status = LocalResource::new(|| async {
        gloo_net::http::Request::get("/api/teapot").send().await.expect("an answer").status()
    });
    view! {
        <Suspense fallback=|| view! { <p>"waiting"</p> }>
            {move || Suspend::new(async move { view! { <p id="here">"fetched " {status.await}</p> } })}
        </Suspense>
    }
}

#[component]
fn App() -> impl IntoView {
    view! {
        <Router>
            <nav>
                <A href="/" attr:class="home">"Home"</A>
                <A href="/post/7" attr:class="post">"Post"</A>
                <A href="/fetched" attr:class="fetched">"Fetched"</A>
            </nav>
            <Routes fallback=|| view! { <p id="here">"nothing"</p> }>
                <Route path=path!("/") view=|| view! { <p id="here">"home"</p> } />
                <Route path=path!("/post/:id") view=Post />
                <Route path=path!("/fetched") view=Fetched />
            </Routes>
        </Router>
    }
}

#[wasm_bindgen(start)]
pub fn start() {
    leptos::mount::mount_to_body(App);
}
