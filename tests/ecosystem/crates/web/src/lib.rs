//! web-sys, used by itself: elements, events, frames, a canvas, requests, observers, channels.

mod dom;
mod time;

pub use dom::*;
pub use time::*;
