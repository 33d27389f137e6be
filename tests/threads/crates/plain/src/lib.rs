//! What threads share, and what each of them has for itself.

use std::cell::Cell;
use std::pin::pin;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Condvar, Mutex};
use std::task::{Context, Poll, Waker};
use wasm_ferry::prelude::*;

static TOTAL: AtomicU32 = AtomicU32::new(0);
static STARTED: AtomicU32 = AtomicU32::new(0);
static NOTES: Mutex<Vec<String>> = Mutex::new(Vec::new());
static ARRIVED: (Mutex<u32>, Condvar) = (Mutex::new(0), Condvar::new());

thread_local! {
    static OWN: Cell<u32> = const { Cell::new(7) };
}

#[js]
extern "C" {
    #[js(thread_local_v2, js_name = threadName)]
    static NAME: JsValue;

    #[js(js_name = nameOf)]
    fn name_of(text: &str, number: f64) -> String;

    #[js(js_name = callTwice)]
    fn call_twice(function: &dyn Fn(u32) -> u32) -> u32;
}

#[js(start)]
fn start() {
    STARTED.fetch_add(1, Ordering::SeqCst);
}

#[js]
pub fn started() -> u32 {
    STARTED.load(Ordering::SeqCst)
}

#[js]
pub fn add(number: u32) -> u32 {
    TOTAL.fetch_add(number, Ordering::SeqCst) + number
}

#[js]
pub fn own(more: u32) -> u32 {
    OWN.set(OWN.get() + more);
    OWN.get()
}

#[js]
pub fn note(text: String) -> usize {
    let mut notes = NOTES.lock().unwrap();
    notes.push(text);
    notes.len()
}

#[js]
pub fn notes() -> Vec<String> {
    let mut notes = NOTES.lock().unwrap().clone();
    notes.sort();
    notes
}

/// Waits until that many threads have come here. Not for a page's main thread, which must not sleep.
#[js]
pub fn meet(all: u32) {
    let (count, come) = &ARRIVED;
    let mut count = count.lock().unwrap();
    *count += 1;
    come.notify_all();
    while *count < all {
        count = come.wait(count).unwrap();
    }
}

#[js]
pub fn name() -> JsValue {
    NAME.with(Clone::clone)
}

/// What another of this thread's functions makes of a text.
#[js]
pub fn named(text: &str) -> Option<String> {
    Some(name_of(text, 0.5))
}

#[js]
pub fn fail(text: &str) -> Result<u32, JsError> {
    Err(JsError::new(&format!("no {text}")))
}

#[js]
pub fn count_up(numbers: &mut [u32]) {
    for number in numbers {
        *number += 1;
    }
}

/// Uses more memory than a thread has, so that it grows.
#[js]
pub fn zeros(count: usize) -> Vec<u8> {
    vec![0; count]
}

/// Needs so much of the stack.
#[js]
pub fn deep(levels: u32) -> u32 {
    let room = std::hint::black_box([levels; 256]);
    if levels == 0 { 0 } else { deep(levels - 1) + u32::from(room[255] == levels) }
}

#[js]
pub struct Counter {
    count: u32,
}

#[js]
impl Counter {
    #[js(constructor)]
    pub fn new() -> Counter {
        Counter { count: 0 }
    }

    pub fn up(&mut self) -> u32 {
        self.count += 1;
        self.count
    }
}

/// Has JavaScript call a closure of this thread.
#[js]
pub fn call(more: u32) -> u32 {
    call_twice(&|number| number + more)
}

static WAKER: Mutex<Option<Waker>> = Mutex::new(None);
static WOKEN: AtomicU32 = AtomicU32::new(0);

/// Waits until any thread calls [`wake`]; what that gave.
#[js]
pub async fn woken() -> u32 {
    let mut wait = pin!(std::future::poll_fn(|context: &mut Context<'_>| {
        *WAKER.lock().unwrap() = Some(context.waker().clone());
        match WOKEN.load(Ordering::SeqCst) {
            0 => Poll::Pending,
            number => Poll::Ready(number),
        }
    }));
    wait.as_mut().await
}

/// Whether somebody waits.
#[js]
pub fn is_awaited() -> bool {
    WAKER.lock().unwrap().is_some()
}

#[js]
pub fn wake(number: u32) {
    WOKEN.store(number, Ordering::SeqCst);
    if let Some(waker) = WAKER.lock().unwrap().take() {
        waker.wake();
    }
}

#[js]
pub fn module() -> JsValue {
    wasm_ferry::module()
}

#[js]
pub fn memory() -> JsValue {
    wasm_ferry::memory()
}
