//! wasm-streams 0.7: streams of Rust as streams of JavaScript, and back.

use futures_util::{stream, StreamExt};
use wasm_bindgen::prelude::*;
use wasm_streams::ReadableStream;

#[wasm_bindgen]
pub async fn double(source: JsValue) -> JsValue {
    let source = ReadableStream::from_raw(source.unchecked_into());
    let doubled = source.into_stream().map(|value| value.map(|value| value.clone() + value));
    ReadableStream::from_stream(doubled).into_raw().into()
}

#[wasm_bindgen]
pub fn count(to: u32) -> JsValue {
    ReadableStream::from_stream(stream::iter(0..to).map(|n| Ok(n.into()))).into_raw().into()
}
