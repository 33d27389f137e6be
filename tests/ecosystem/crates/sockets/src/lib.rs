//! ws_stream_wasm: a WebSocket as a stream and a sink.

use futures_util::{SinkExt, StreamExt};
use wasm_bindgen::prelude::*;
use ws_stream_wasm::{WsMessage, WsMeta};

/// Sends texts and bytes; what comes back, with how the server closes the socket.
#[wasm_bindgen]
pub async fn echoed(url: String, texts: Vec<String>) -> Result<Vec<String>, JsError> {
    let (meta, mut stream) = WsMeta::connect(&url, None).await?;
    let mut heard = vec![format!("{:?}", meta.ready_state())];
    for text in texts {
        stream.send(WsMessage::Text(text)).await?;
        heard.push(format!("{:?}", stream.next().await));
    }
    stream.send(WsMessage::Binary(vec![1, 255])).await?;
    heard.push(format!("{:?}", stream.next().await));
    stream.send(WsMessage::Text("bye".into())).await?;
    heard.push(format!("{:?}", stream.next().await));
    let closed = meta.close().await;
    heard.push(format!("{:?} {}", meta.ready_state(), closed.is_err()));
    Ok(heard)
}

/// How a connection fails.
#[wasm_bindgen]
pub async fn refused(url: String) -> String {
    match WsMeta::connect(&url, None).await {
        Ok(_) => "connected".to_owned(),
        Err(error) => error.to_string(),
    }
}
