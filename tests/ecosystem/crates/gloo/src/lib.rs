//! gloo: timers, events, console, storage, files, history, networking, rendering, dialogs, workers.

mod net;
mod page;
mod worker;

use gloo::{console, events, timers};
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
