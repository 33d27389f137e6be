//! `then` of promises with closures that are called once: what waits for promises in js-sys.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use wasm_ferry::prelude::*;
use wasm_ferry::task::future_to_promise;

type Handler = Closure<dyn FnMut(JsValue) -> Result<(), JsError>>;

#[js]
extern "C" {
    #[js(js_name = Promise)]
    #[derive(Clone)]
    pub type Promise;

    #[js(method, js_name = then)]
    fn then_with_reject<'a>(
        this: &Promise,
        resolve: &ScopedClosure<'a, dyn FnMut(JsValue) -> Result<(), JsError>>,
        reject: &ScopedClosure<'a, dyn FnMut(JsValue) -> Result<(), JsError>>,
    ) -> Promise;

    #[js(static_method_of = Promise, js_name = resolve)]
    fn resolved(value: &JsValue) -> Promise;
}

#[js(module = "/js/host.js")]
extern "C" {
    #[js(js_name = throws)]
    fn throws_uncaught(message: &str) -> String;
}

#[derive(Default)]
struct Inner {
    result: Option<Result<JsValue, JsValue>>,
    waker: Option<Waker>,
    handlers: Option<(Handler, Handler)>,
}

/// Waits for a promise with two closures, each of which owns what both share, which owns them.
struct Settled(Rc<RefCell<Inner>>);

impl Settled {
    fn of(promise: &Promise) -> Settled {
        let inner = Rc::new(RefCell::new(Inner::default()));
        let finish = |inner: &RefCell<Inner>, result| {
            let mut inner = inner.borrow_mut();
            drop(inner.handlers.take());
            inner.result = Some(result);
            inner.waker.take()
        };
        let handler = |failed: bool| {
            let inner = inner.clone();
            Handler::once_assert_unwind_safe(move |value| {
                if let Some(waker) = finish(&inner, if failed { Err(value) } else { Ok(value) }) {
                    waker.wake();
                }
                Ok(())
            })
        };
        let (resolve, reject) = (handler(false), handler(true));
        promise.then_with_reject(&resolve, &reject);
        inner.borrow_mut().handlers = Some((resolve, reject));
        Settled(inner)
    }
}

impl Future for Settled {
    type Output = Result<JsValue, JsValue>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let mut inner = self.0.borrow_mut();
        match inner.result.take() {
            Some(result) => Poll::Ready(result),
            None => {
                inner.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

#[js]
pub async fn then_wait(promise: Promise) -> Result<JsValue, JsValue> {
    Settled::of(&promise).await
}

/// As many times as it says, one after another.
#[js]
pub async fn then_wait_often(times: u32) -> f64 {
    let mut sum = 0.0;
    for number in 0..times {
        let value = Settled::of(&Promise::resolved(&number.into())).await;
        sum += value.ok().and_then(|value| value.as_f64()).unwrap_or(f64::NAN);
    }
    sum
}

/// Waits for several at once.
#[js]
pub async fn then_wait_for_all(promises: Vec<Promise>) -> Vec<JsValue> {
    let waiting: Vec<Settled> = promises.iter().map(Settled::of).collect();
    let mut settled = Vec::new();
    for promise in waiting {
        settled.push(promise.await.unwrap_or_else(|reason| reason));
    }
    settled
}

/// Waits, and nobody wants to know.
#[js]
pub fn then_forget(promise: Promise) {
    drop(Settled::of(&promise));
}

/// Waits, and then calls what throws.
#[js]
pub async fn then_fail(promise: Promise) -> String {
    Settled::of(&promise).await.ok();
    throws_uncaught("after a promise")
}

/// As [`then_fail`], as a task that gives any value.
#[js]
pub fn then_fail_as_task(promise: Promise) -> JsValue {
    future_to_promise(async move {
        Settled::of(&promise).await?;
        throws_uncaught("in a task");
        Ok(JsValue::NULL)
    })
}

/// The promise that `then` gives; the handlers stay.
fn then(promise: &Promise, resolve: Handler, reject: Handler) -> Promise {
    let then = promise.then_with_reject(&resolve, &reject);
    resolve.forget();
    reject.forget();
    then
}

fn nothing() -> Handler {
    Handler::once_assert_unwind_safe(|_| Ok(()))
}

/// The promise that `then` gives, with a handler that returns an error.
#[js]
pub fn then_error(promise: Promise) -> Promise {
    let resolve = Handler::once_assert_unwind_safe(|_| Err(JsError::new("from the handler")));
    then(&promise, resolve, nothing())
}

/// The same, with a handler that lets an exception pass; before, it wakes a task.
#[js]
pub fn then_throw(promise: Promise, woken: &Bell) -> Promise {
    let woken = woken.0.clone();
    let resolve = Handler::once_assert_unwind_safe(move |_| {
        ring(&woken);
        throws_uncaught("from the handler");
        Ok(())
    });
    then(&promise, resolve, nothing())
}

/// The same, with handlers that are dropped at once.
#[js]
pub fn then_dropped(promise: Promise) -> Promise {
    promise.then_with_reject(&nothing(), &nothing())
}

/// The promises that `then` gives, of two promises with the same handlers.
#[js]
pub fn then_of_both(one: Promise, other: Promise, calls: &Calls) -> Vec<Promise> {
    let counted = calls.0.clone();
    let resolve = Handler::once_assert_unwind_safe(move |_| {
        counted.set(counted.get() + 1);
        Ok(())
    });
    let reject = nothing();
    let both = vec![one.then_with_reject(&resolve, &reject), other.then_with_reject(&resolve, &reject)];
    resolve.forget();
    both
}

/// The promise that `then` gives, and a function of the same handler.
#[js]
pub fn then_and_function(promise: Promise, calls: &Calls) -> Vec<JsValue> {
    let counted = calls.0.clone();
    let resolve = Handler::once_assert_unwind_safe(move |_| {
        counted.set(counted.get() + 1);
        Ok(())
    });
    let then = promise.then_with_reject(&resolve, &nothing());
    let function = resolve.as_ref().clone();
    assert_eq!(&function, resolve.as_js_value(), "there is one function");
    resolve.forget();
    vec![then.into(), function]
}

/// A function of a handler that nothing else has.
#[js]
pub fn then_function(calls: &Calls) -> JsValue {
    let counted = calls.0.clone();
    let handler = Handler::once_assert_unwind_safe(move |_| {
        counted.set(counted.get() + 1);
        Ok(())
    });
    handler.into_js_value()
}

/// How often something was called.
#[js]
#[derive(Default)]
pub struct Calls(Rc<Cell<u32>>);

#[js]
impl Calls {
    #[js(constructor)]
    #[allow(clippy::new_without_default, reason = "the constructor is JavaScript's")]
    pub fn new() -> Calls {
        Calls(Rc::default())
    }

    #[js(getter)]
    pub fn count(&self) -> u32 {
        self.0.get()
    }
}

/// Something to wait for.
#[js]
pub struct Bell(Rc<RefCell<(bool, Option<Waker>)>>);

fn ring(bell: &RefCell<(bool, Option<Waker>)>) {
    let waker = {
        let mut bell = bell.borrow_mut();
        bell.0 = true;
        bell.1.take()
    };
    if let Some(waker) = waker {
        waker.wake();
    }
}

#[js]
impl Bell {
    #[js(constructor)]
    #[allow(clippy::new_without_default, reason = "the constructor is JavaScript's")]
    pub fn new() -> Bell {
        Bell(Rc::default())
    }

    pub fn ring(&self) {
        ring(&self.0);
    }

    /// Is settled once it was rung.
    pub fn rung(&self) -> JsValue {
        let bell = self.0.clone();
        future_to_promise(core::future::poll_fn(move |context| {
            let mut bell = bell.borrow_mut();
            bell.1 = Some(context.waker().clone());
            if bell.0 { Poll::Ready(Ok(JsValue::UNDEFINED)) } else { Poll::Pending }
        }))
    }
}
