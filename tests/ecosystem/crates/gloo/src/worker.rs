//! A worker that is this module again.

use gloo::worker::{HandlerId, Registrable, Spawnable, Worker, WorkerScope};
use wasm_bindgen::prelude::*;

pub struct Adder {
    sum: u32,
}

impl Worker for Adder {
    type Message = ();
    type Input = Vec<u32>;
    type Output = (u32, String);

    fn create(_: &WorkerScope<Self>) -> Self {
        Adder { sum: 0 }
    }

    fn update(&mut self, _: &WorkerScope<Self>, _: ()) {}

    fn received(&mut self, scope: &WorkerScope<Self>, input: Vec<u32>, from: HandlerId) {
        self.sum += input.iter().sum::<u32>();
        let here = js_sys::Reflect::get(&js_sys::global(), &"constructor".into()).expect("the global object");
        let name = js_sys::Function::from(here).name();
        scope.respond(from, (self.sum, name.into()));
    }
}

/// The same module starts in the page and in the worker.
#[wasm_bindgen(start)]
pub fn start() {
    if js_sys::global().dyn_into::<web_sys::DedicatedWorkerGlobalScope>().is_ok() {
        Adder::registrar().register();
    }
}

/// Sends lists of numbers to a worker; its answers.
#[wasm_bindgen]
pub async fn added_elsewhere(script: &str, first: Vec<u32>, second: Vec<u32>) -> Vec<String> {
    let (sender, mut receiver) = futures_channel::mpsc::unbounded();
    let bridge = Adder::spawner()
        .callback(move |(sum, place)| drop(sender.unbounded_send(format!("{sum} {place}"))))
        .spawn(script);
    let mut answers = Vec::new();
    for list in [first, second] {
        bridge.send(list);
        answers.extend(futures_util::StreamExt::next(&mut receiver).await);
    }
    answers
}
