//! Requests, sockets and streams of events.

use futures_util::{SinkExt, StreamExt};
use gloo::net::eventsource::futures::EventSource;
use gloo::net::http::Request;
use gloo::net::websocket::{futures::WebSocket, Message, WebSocketError};
use gloo::net::Error;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

fn thrown(error: impl std::fmt::Display) -> JsError {
    JsError::new(&error.to_string())
}

#[derive(Deserialize)]
struct Answer {
    method: String,
    header: Option<String>,
    list: Vec<u32>,
}

#[wasm_bindgen]
pub async fn get_json(url: &str) -> Result<String, JsError> {
    let response = Request::get(url).header("x-ferry", "yes").query([("a", "b c")]).send().await.map_err(thrown)?;
    let kind = response.headers().get("content-type").unwrap_or_default();
    let Answer { method, header, list } = response.json().await.map_err(thrown)?;
    Ok(format!("{} {kind} {method} {header:?} {list:?}", response.status()))
}

#[derive(Serialize, Deserialize)]
struct Note {
    title: String,
    stars: Option<u8>,
}

#[wasm_bindgen]
pub async fn post_json(url: &str, title: String) -> Result<String, JsError> {
    let note = Note { title, stars: Some(5) };
    let response = Request::post(url).json(&note).map_err(thrown)?.send().await.map_err(thrown)?;
    let note: Note = response.json().await.map_err(thrown)?;
    Ok(format!("{} {:?}", note.title, note.stars))
}

#[wasm_bindgen]
pub async fn post_bytes(url: &str, bytes: &[u8]) -> Result<Vec<u8>, JsError> {
    let body = js_sys::Uint8Array::from(bytes);
    let response = Request::post(url).body(body).map_err(thrown)?.send().await.map_err(thrown)?;
    response.binary().await.map_err(thrown)
}

#[wasm_bindgen]
pub async fn status(url: &str) -> Result<String, JsError> {
    let response = Request::get(url).send().await.map_err(thrown)?;
    Ok(format!("{} {} {}", response.ok(), response.status(), response.text().await.map_err(thrown)?))
}

#[wasm_bindgen]
pub async fn aborted(url: &str) -> Result<String, JsValue> {
    let controller = web_sys::AbortController::new()?;
    let request = Request::get(url).abort_signal(Some(&controller.signal())).send();
    let timer = gloo::timers::callback::Timeout::new(30, move || controller.abort());
    let error = request.await.expect_err("the request was given up");
    drop(timer);
    Ok(match error {
        Error::JsError(error) => error.name,
        other => format!("{other:?}"),
    })
}

/// Sends texts and bytes, then says bye; what came back, with how the socket was closed.
#[wasm_bindgen]
pub async fn socket(url: &str, texts: Vec<String>) -> Result<Vec<String>, JsError> {
    let (mut write, mut read) = WebSocket::open(url)?.split();
    for text in texts {
        write.send(Message::Text(text)).await.map_err(thrown)?;
    }
    write.send(Message::Bytes(vec![1, 2, 255])).await.map_err(thrown)?;
    write.send(Message::Text("bye".into())).await.map_err(thrown)?;
    let mut heard = Vec::new();
    while let Some(message) = read.next().await {
        heard.push(match message {
            Ok(Message::Text(text)) => text,
            Ok(Message::Bytes(bytes)) => format!("{bytes:?}"),
            Err(WebSocketError::ConnectionClose(close)) => format!("{} {}", close.code, close.reason),
            Err(other) => other.to_string(),
        });
    }
    Ok(heard)
}

#[wasm_bindgen]
pub async fn server_events(url: &str) -> Result<Vec<String>, JsError> {
    let mut source = EventSource::new(url)?;
    let stream = source.subscribe("tick").map_err(thrown)?;
    let heard = stream.take(3).map(|event| {
        let (name, event) = event.expect("the server sends three");
        format!("{name} {}", event.data().as_string().unwrap_or_default())
    });
    Ok(heard.collect().await)
}
