//! Threads that Rust starts, by wasm_thread: each is a worker.

use std::sync::{Arc, Mutex};
use wasm_bindgen::prelude::*;
use wasm_thread as thread;

/// What so many threads add up together, and what they return.
#[wasm_bindgen]
pub async fn sums(count: u32) -> Vec<u32> {
    let together = Arc::new(Mutex::new(0));
    let threads: Vec<_> = (1..=count)
        .map(|number| {
            let together = Arc::clone(&together);
            thread::spawn(move || {
                *together.lock().unwrap() += number;
                number * 2
            })
        })
        .collect();
    let mut returned = 0;
    for thread in threads {
        returned += thread.join_async().await.unwrap();
    }
    let together = *together.lock().unwrap();
    vec![together, returned]
}
