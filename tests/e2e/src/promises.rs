//! Futures as promises, and promises as futures.

use crate::classes::Counter;
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use wasm_ferry::prelude::*;
use wasm_ferry::task::{JsFuture, future_to_promise, spawn_local};

#[js(module = "/js/host.js", js_sys = wasm_ferry::task, wasm_bindgen_futures = wasm_ferry::task)]
extern "C" {
    /// Gives the value, later.
    #[js(js_name = later)]
    async fn later(value: u32) -> u32;

    #[js(js_name = laterText, catch)]
    async fn later_text(text: &str, fail: bool) -> Result<String, JsValue>;

    #[js(js_name = laterText)]
    async fn later_text_or_throw(text: &str, fail: bool) -> String;

    #[js(js_name = laterNothing)]
    async fn later_nothing();

    /// Something with methods that return promises.
    pub type Store;

    #[js(method, js_name = fetch)]
    async fn fetch(this: &Store, key: &str) -> Option<f64>;

    #[js(method, getter)]
    async fn ready(this: &Store) -> bool;

    #[js(js_name = callLater)]
    fn call_later(callback: &Closure<dyn FnMut() -> JsValue>);
}

#[js(js_sys = wasm_ferry::task, wasm_bindgen_futures = wasm_ferry::task)]
pub async fn ready_at_once(value: u32) -> u32 {
    value + 1
}

#[js]
pub async fn ready_text(text: &str) -> String {
    format!("<{text}>")
}

#[js]
pub async fn nothing_async() {}

#[js]
pub async fn doubled_later(value: u32) -> u32 {
    later(value).await * 2
}

/// Uses what it borrowed after it has waited.
#[js]
pub async fn borrowed_later(text: &str, numbers: &[u32], value: &JsValue) -> Result<String, JsError> {
    later_nothing().await;
    if text.is_empty() {
        return Err(JsError::new("no text"));
    }
    Ok(format!("{text} {numbers:?} {value:?}"))
}

#[js]
pub async fn maybe_later(value: Option<f64>) -> Option<f64> {
    later_nothing().await;
    value.map(|value| value / 2.0)
}

#[js]
pub async fn vector_later(count: u32) -> Vec<f64> {
    later_nothing().await;
    (0..count).map(f64::from).collect()
}

#[js]
pub async fn wide_later(value: u64) -> u64 {
    later_nothing().await;
    value + 1
}

#[js]
pub async fn fail_at_once() -> Result<u32, JsError> {
    Err(JsError::new("at once"))
}

#[js]
pub async fn fail_with(value: JsValue) -> Result<(), JsValue> {
    later_nothing().await;
    Err(value)
}

#[js]
pub async fn text_later(text: String, fail: bool) -> Result<String, JsValue> {
    later_text(&text, fail).await
}

#[js]
pub async fn later_or_throw(text: String, fail: bool) -> String {
    later_text_or_throw(&text, fail).await
}

#[js]
pub async fn wait_for(promise: JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(promise).await
}

#[js]
pub async fn sum_of(promises: JsValue, count: u32) -> Result<f64, JsValue> {
    let mut sum = 0.0;
    for _ in 0..count {
        sum += JsFuture::from(promises.clone()).await?.as_f64().unwrap_or(f64::NAN);
    }
    Ok(sum)
}

#[js]
pub async fn use_store(store: &Store, key: String) -> Option<f64> {
    if !store.ready().await {
        return None;
    }
    store.fetch(&key).await
}

/// Is only woken by hand.
#[derive(Default)]
struct Gate {
    open: Cell<bool>,
    waiting: RefCell<Vec<Waker>>,
}

struct Opened(Rc<Gate>);

impl Future for Opened {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.0.open.get() {
            return Poll::Ready(());
        }
        self.0.waiting.borrow_mut().push(context.waker().clone());
        Poll::Pending
    }
}

thread_local! {
    static GATE: Rc<Gate> = Rc::default();
    static LOG: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

#[js]
pub async fn pass_gate(name: String) -> String {
    Opened(GATE.with(Rc::clone)).await;
    format!("{name} passed")
}

/// Opens the gate, and wakes everybody, twice.
#[js]
pub fn open_gate(open: bool) {
    GATE.with(|gate| {
        gate.open.set(open);
        let waiting = gate.waiting.take();
        for waker in &waiting {
            waker.wake_by_ref();
        }
        for waker in waiting {
            waker.wake();
        }
    });
}

/// Wakes itself before it waits.
#[js]
pub async fn yield_times(count: u32) -> u32 {
    for _ in 0..count {
        let mut woken = false;
        std::future::poll_fn(|context| {
            if woken {
                return Poll::Ready(());
            }
            woken = true;
            context.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
    }
    count
}

#[js]
pub fn spawn_and_log(name: String) {
    LOG.with_borrow_mut(|log| log.push(format!("{name} before")));
    let task = name.clone();
    spawn_local(async move {
        LOG.with_borrow_mut(|log| log.push(format!("{task} begins")));
        later_nothing().await;
        LOG.with_borrow_mut(|log| log.push(format!("{task} ends")));
    });
    LOG.with_borrow_mut(|log| log.push(format!("{name} after")));
}

#[js]
pub fn take_log() -> String {
    LOG.take().join(", ")
}

#[js]
pub fn promise_by_hand(value: u32, fail: bool) -> JsValue {
    future_to_promise(async move {
        let value = later(value).await;
        if fail { Err(JsError::new("by hand").into()) } else { Ok(JsValue::from(value)) }
    })
}

/// Hands out a function that returns promises.
#[js]
pub fn lend_async_callback() -> JsValue {
    Closure::<dyn Fn(u32) -> JsValue>::new(|value| {
        future_to_promise(async move { Ok(JsValue::from(later(value).await + 1)) })
    })
    .into_js_value()
}

/// Waits for two things, and drops one of them when the other is there.
#[js]
pub async fn race(a: JsValue, b: JsValue) -> Result<JsValue, JsValue> {
    let (mut a, mut b) = (JsFuture::from(a), JsFuture::from(b));
    std::future::poll_fn(|context| match Pin::new(&mut a).poll(context) {
        Poll::Pending => Pin::new(&mut b).poll(context),
        ready => ready,
    })
    .await
}

#[js]
impl Counter {
    /// Reads, waits, reads.
    #[js(js_name = readLater)]
    pub async fn read_later(&self) -> u32 {
        let before = self.count;
        later_nothing().await;
        before + self.count
    }

    /// Is borrowed until it completes.
    #[js(js_name = addLater)]
    pub async fn add_later(&mut self, by: u32) -> u32 {
        let by = later(by).await;
        self.count += by;
        self.count
    }

    #[js(js_name = finishLater)]
    pub async fn finish_later(self) -> u32 {
        later_nothing().await;
        self.count
    }

    #[js(js_name = makeLater)]
    pub async fn make_later(start: u32) -> Result<Counter, JsError> {
        let start = later(start).await;
        if start == 0 {
            return Err(JsError::new("nothing to count from"));
        }
        Ok(Counter::new(start))
    }

    #[js(getter, js_name = countLater)]
    pub async fn count_later(&self) -> u32 {
        later_nothing().await;
        self.count
    }
}

#[js]
pub async fn move_counter(from: &Counter, to: &mut Counter) {
    later_nothing().await;
    to.count += from.count;
}

/// Has JavaScript call back while a task waits.
#[js]
pub async fn call_back_later() -> u32 {
    let calls = Rc::new(Cell::new(0));
    let seen = calls.clone();
    let callback = Closure::<dyn FnMut() -> JsValue>::own_assert_unwind_safe(move || {
        seen.set(seen.get() + 1);
        JsValue::UNDEFINED
    });
    call_later(&callback);
    later_nothing().await;
    later_nothing().await;
    calls.get()
}
