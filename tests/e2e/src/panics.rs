//! Panics and traps: what JavaScript is told, and that nothing is called afterwards.

use crate::classes::Counter;
use wasm_ferry::prelude::*;
use wasm_ferry::task::spawn_local;

#[js(module = "/js/host.js")]
extern "C" {
    #[js(js_name = laterNothing)]
    async fn later_nothing();

    #[js(js_name = laterNothing, suspending)]
    fn wait();

    #[js(js_name = callBack)]
    fn call_back(callback: &dyn Fn());

    #[js(js_name = callBack, catch)]
    fn try_call_back(callback: &dyn Fn()) -> Result<(), JsValue>;
}

#[js]
pub fn element(index: usize) -> u32 {
    let numbers = [1, 2, 3];
    numbers[index]
}

#[js]
pub fn panic_with(text: String) {
    panic!("{text}");
}

#[js]
pub async fn panic_later() {
    later_nothing().await;
    panic!("later");
}

#[js]
pub fn panic_in_task() {
    spawn_local(async { panic!("in a task") });
}

#[js]
pub fn panic_in_callback() {
    call_back(&|| panic!("in a callback"));
}

#[js]
pub fn catch_a_panic() -> String {
    match try_call_back(&|| panic!("caught?")) {
        Ok(()) => "nothing happened".into(),
        Err(error) => format!("{error:?}"),
    }
}

/// Waits on a stack of its own, so many times.
#[js(jspi)]
pub fn panic_after_waiting(times: u32, text: Option<String>) {
    for _ in 0..times {
        wait();
    }
    if let Some(text) = text {
        panic!("{text}");
    }
}

/// Overflows the stack.
#[js]
pub fn recurse(depth: u32) -> u32 {
    let page = std::hint::black_box([depth; 1024]);
    if depth == u32::MAX { 0 } else { recurse(depth + 1).wrapping_add(page[depth as usize % 1024]) }
}

#[js]
impl Counter {
    #[js(js_name = panicHere)]
    pub fn panic_here(&mut self) {
        panic!("while a counter was at {}", self.count);
    }
}
