//@ target: nodejs
//! Rust's iterators and streams become JavaScript's, and what JavaScript iterates over is a Rust iterator or stream.

#![allow(missing_docs, reason = "a case shows what it shows")]

use futures_core::Stream;
use std::pin::Pin;
use wasm_ferry::{JsError, JsIter, JsStream, JsValue, js};

#[js(data)]
pub struct Point {
    x: f64,
    y: f64,
}

/// Points on a line.
#[js]
pub fn line(steps: u32) -> Result<impl Iterator<Item = Point>, JsError> {
    Ok((0..steps).map(|step| Point { x: step.into(), y: step.into() }))
}

#[js]
pub fn words(text: String) -> Box<dyn Iterator<Item = Result<String, JsError>>> {
    Box::new(std::iter::once(Ok(text)))
}

#[js]
pub fn ticks() -> Pin<Box<dyn Stream<Item = u32>>> {
    unimplemented!()
}

#[js]
pub fn length(points: JsIter<Point>) -> Result<f64, JsValue> {
    points.map(|point| point.map(|point| point.x.hypot(point.y))).sum()
}

#[js]
pub async fn last(mut texts: JsStream<String>) -> Result<Option<String>, JsValue> {
    let mut last = None;
    while let Some(text) = texts.next().await {
        last = Some(text?);
    }
    Ok(last)
}
