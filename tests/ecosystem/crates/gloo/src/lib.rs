//! gloo: timers, events, console, storage, files, history, networking, rendering, dialogs, workers.

use gloo::{console, dialogs, events, file, history, net, render, storage, timers, utils, worker};
use storage::Storage;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub async fn timers() -> f64 {
    let start = js_sys::Date::now();
    let (sender, receiver) = futures_channel::oneshot::channel();
    let timeout = timers::callback::Timeout::new(20, move || drop(sender.send(())));
    receiver.await.expect("the timeout fires");
    drop(timeout);
    timers::future::TimeoutFuture::new(20).await;
    js_sys::Date::now() - start
}

#[wasm_bindgen]
pub fn events(target: web_sys::EventTarget) {
    let listener = events::EventListener::new(&target, "ferry", |event| console::log!("heard", event));
    target.dispatch_event(&web_sys::Event::new("ferry").expect("an event")).expect("dispatched");
    drop(listener);
    target.dispatch_event(&web_sys::Event::new("ferry").expect("an event")).expect("dispatched");
}

#[wasm_bindgen]
pub async fn page(url: String) -> Result<String, JsValue> {
    let text = net::http::Request::get(&url).send().await.map_err(|e| e.to_string())?.text().await;
    let text = text.map_err(|e| e.to_string())?;
    storage::LocalStorage::set("text", &text).map_err(|e| e.to_string())?;
    let location = history::BrowserHistory::new();
    let _ = (history::History::location(&location), render::request_animation_frame(|_| {}));
    let blob = file::Blob::new(text.as_str());
    let read = file::futures::read_as_text(&blob).await.map_err(|e| e.to_string())?;
    if dialogs::confirm(&read) {
        utils::document().set_title(&read);
    }
    Ok(read)
}

pub struct Echo;

impl worker::Worker for Echo {
    type Message = ();
    type Input = String;
    type Output = String;

    fn create(_: &worker::WorkerScope<Self>) -> Self {
        Echo
    }

    fn update(&mut self, _: &worker::WorkerScope<Self>, _: ()) {}

    fn received(&mut self, scope: &worker::WorkerScope<Self>, input: String, from: worker::HandlerId) {
        scope.respond(from, input);
    }
}

#[wasm_bindgen]
pub fn serve() {
    use worker::Registrable;
    Echo::registrar().register();
}
