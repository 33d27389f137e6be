//! Types that convert themselves into numbers or nothing, and derived ones under other names and in fields.

use serde::{Deserialize, Serialize};
use tsify::Tsify;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub fn larger(size: cpal::BufferSize) -> cpal::BufferSize {
    match size {
        cpal::BufferSize::Default => cpal::BufferSize::Fixed(64),
        cpal::BufferSize::Fixed(4096) => cpal::BufferSize::Default,
        cpal::BufferSize::Fixed(frames) => cpal::BufferSize::Fixed(frames * 2),
    }
}

#[wasm_bindgen]
pub fn config(rate: u32, size: cpal::BufferSize) -> cpal::StreamConfig {
    cpal::StreamConfig { channels: 2, sample_rate: rate, buffer_size: size }
}

#[derive(Tsify, Serialize, Deserialize, Clone)]
#[tsify(into_wasm_abi, from_wasm_abi)]
pub struct Pixel {
    pub x: i32,
}

/// Another name of it.
pub type Dot = Pixel;

#[wasm_bindgen]
pub fn dots(dot: Dot) -> Vec<Dot> {
    vec![dot.clone(), dot]
}

#[wasm_bindgen(getter_with_clone)]
pub struct Canvas {
    pub at: Dot,
    pub before: Option<Dot>,
}

#[wasm_bindgen]
impl Canvas {
    #[wasm_bindgen(constructor)]
    pub fn new(at: Dot) -> Canvas {
        Canvas { at, before: None }
    }
}
