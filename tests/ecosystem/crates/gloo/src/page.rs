//! What needs a page: frames, storage, history, files, dialogs, elements.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::file::{futures as read, Blob, File};
use gloo::history::{BrowserHistory, HashHistory, History};
use gloo::storage::{LocalStorage, SessionStorage, Storage};
use gloo::{dialogs, render, timers, utils};
use serde::{Deserialize, Serialize};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// Waits for so many frames; the times of them.
#[wasm_bindgen]
pub async fn frames(count: u32) -> Vec<f64> {
    let mut times = Vec::new();
    for _ in 0..count {
        let (sender, receiver) = futures_channel::oneshot::channel();
        let frame = render::request_animation_frame(move |time| drop(sender.send(time)));
        times.push(receiver.await.expect("the frame comes"));
        drop(frame);
    }
    times
}

/// Gives a frame up before it comes; whether it came all the same.
#[wasm_bindgen]
pub async fn dropped_frame() -> bool {
    let came = Rc::new(Cell::new(false));
    let seen = came.clone();
    drop(render::request_animation_frame(move |_| seen.set(true)));
    timers::future::TimeoutFuture::new(60).await;
    came.get()
}

/// Counts to `to`, every few milliseconds.
#[wasm_bindgen]
pub async fn interval(to: u32) -> u32 {
    let count = Rc::new(Cell::new(0));
    let (sender, receiver) = futures_channel::oneshot::channel();
    let mut sender = Some(sender);
    let seen = count.clone();
    let interval = timers::callback::Interval::new(5, move || {
        seen.set(seen.get() + 1);
        if seen.get() == to {
            sender.take().map(|sender| sender.send(()));
        }
    });
    receiver.await.expect("it counts so far");
    interval.cancel();
    timers::future::TimeoutFuture::new(30).await;
    count.get()
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Settings {
    name: String,
    sizes: Vec<u32>,
}

#[wasm_bindgen]
pub fn stored() -> String {
    let settings = Settings { name: "ü".into(), sizes: vec![1, 2] };
    LocalStorage::set("settings", &settings).expect("there is room");
    SessionStorage::set("n", 7).expect("there is room");
    let found: Settings = LocalStorage::get("settings").expect("it was stored");
    assert_eq!(found, settings);
    let missing = LocalStorage::get::<u32>("nothing").expect_err("it was not stored").to_string();
    LocalStorage::delete("settings");
    format!("{} {} {missing}", SessionStorage::get::<u32>("n").expect("it was stored"), LocalStorage::length())
}

thread_local! {
    static KEPT: RefCell<Vec<EventListener>> = const { RefCell::new(Vec::new()) };
}

/// Writes down every click on an element once, and every key that is pressed in it, which has no effect.
#[wasm_bindgen]
pub fn listen(element: web_sys::HtmlElement) {
    let clicked = element.clone();
    EventListener::once(&element, "click", move |_| clicked.set_title("clicked")).forget();
    let typed = element.clone();
    let options = EventListenerOptions::enable_prevent_default();
    let keys = EventListener::new_with_options(&element, "keydown", options, move |event| {
        let key: &web_sys::KeyboardEvent = event.dyn_ref().expect("a key");
        typed.set_title(&format!("{}{}", typed.title(), key.key()));
        key.prevent_default();
    });
    KEPT.with_borrow_mut(|kept| kept.push(keys));
}

#[wasm_bindgen]
pub fn stop_listening() {
    KEPT.take();
}

#[derive(Serialize, Deserialize)]
struct Query {
    page: u32,
}

/// Goes to some places; those that a listener saw, and where it ends.
#[wasm_bindgen]
pub async fn places() -> Vec<String> {
    let history = BrowserHistory::new();
    let seen = Rc::new(RefCell::new(Vec::new()));
    let (told, place) = (seen.clone(), history.clone());
    let listener = history.listen(move || told.borrow_mut().push(place.location().path().to_owned()));
    history.push("/first");
    history.push_with_query("/second", Query { page: 3 }).expect("a query");
    history.push_with_state("/third", String::from("kept"));
    history.back();
    timers::future::TimeoutFuture::new(100).await;
    let location = history.location();
    let page = location.query::<Query>().expect("the query").page;
    history.forward();
    timers::future::TimeoutFuture::new(100).await;
    let state = history.location().state::<String>().expect("the state");
    drop(listener);
    HashHistory::new().push("/hash");
    let mut seen = seen.take();
    seen.push(format!("{page} {state} {}", utils::window().location().hash().expect("a hash")));
    seen
}

#[wasm_bindgen]
pub async fn files() -> Result<Vec<String>, JsError> {
    let blob = Blob::new_with_options("text ✓", Some("text/plain"));
    let file = File::new("a.bin", &[1u8, 2, 3][..]);
    let text = read::read_as_text(&blob).await?;
    let bytes = read::read_as_bytes(&file.slice(1, 3)).await?;
    let url = read::read_as_data_url(&blob).await?;
    Ok(vec![text, format!("{bytes:?} {} {}", file.name(), file.size()), url])
}

#[wasm_bindgen]
pub fn asked() -> String {
    dialogs::alert("look");
    format!("{} {:?} {:?}", dialogs::confirm("sure?"), dialogs::prompt("name?", Some("x")), dialogs::prompt("no?", None))
}

#[wasm_bindgen]
pub fn titled(title: &str) -> String {
    utils::document().set_title(title);
    format!("{} {}", utils::document().title(), utils::body().tag_name())
}
