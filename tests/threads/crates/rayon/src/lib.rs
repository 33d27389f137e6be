//! A sum that all threads of a pool take part in.

use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Mutex;
use wasm_bindgen::prelude::*;
pub use wasm_bindgen_rayon::init_thread_pool;

#[wasm_bindgen]
pub fn sum(numbers: &[f64]) -> f64 {
    numbers.par_iter().sum()
}

/// The numbers of the threads that take part in some work.
#[wasm_bindgen]
pub fn workers() -> Vec<u32> {
    let seen = Mutex::new(BTreeSet::new());
    rayon::broadcast(|context| seen.lock().unwrap().insert(context.index() as u32));
    seen.into_inner().unwrap().into_iter().collect()
}
