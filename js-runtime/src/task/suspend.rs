//! Waiting in the middle of a call, on the stack of an export with `jspi`.

use super::future_to_promise;
use crate::rt::imports;
use crate::{JsValue, intrinsics};
use alloc::rc::Rc;
use alloc::string::String;
use core::cell::Cell;
use core::future::Future;
use core::mem::ManuallyDrop;
use core::pin::{Pin, pin};
use core::task::{Context, Poll, RawWaker, RawWakerVTable, Waker};

/// Whether the call in progress may wait for a promise.
///
/// Errors: an `Error` that says why it may not; `name` is what waits.
pub fn suspendable(name: &str) -> Result<(), JsValue> {
    if imports::suspendable() != 0 { Ok(()) } else { Err(refusal(name)) }
}

#[cold]
fn refusal(name: &str) -> JsValue {
    let mut message = String::from("`");
    message.push_str(name);
    message.push_str(
        "` waits for a promise, which only a function that is exported with `jspi` may do, and what it calls in Rust: not \
         through JavaScript, and not from other exports or tasks",
    );
    intrinsics::make_error(&message)
}

/// What a promise settles to, once it does. Until then JavaScript goes on, and may call anything.
///
/// Any value is taken, as by JavaScript's `await`. Only if [`suspendable`].
pub fn suspend(promise: JsValue) -> Result<JsValue, JsValue> {
    // A rejection comes back as a value, because nothing could be thrown into a function that waits without ending it.
    let outcome = imports::suspend(promise.into_index());
    intrinsics::outcome_of(unsafe { JsValue::from_index(outcome) })
}

/// What was given, or what was thrown.
pub fn not_caught<T>(result: Result<T, JsValue>) -> T {
    result.unwrap_or_else(|error| crate::throw_val(error))
}

/// Polls a future until it is ready, and waits in between. Only if [`suspendable`].
pub fn complete<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let gate = Rc::new(Gate { open: Cell::new(false), waiting: Cell::new(None) });
    let waker = unsafe { Waker::from_raw(RawWaker::new(Rc::into_raw(gate.clone()).cast(), &WAKER)) };
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut Context::from_waker(&waker)) {
            return output;
        }
        let woken = future_to_promise(Passage(gate.clone()));
        not_caught(suspend(woken));
    }
}

/// Opens when a future is woken.
struct Gate {
    open: Cell<bool>,
    /// Who waits for that.
    waiting: Cell<Option<Waker>>,
}

impl Gate {
    fn open(&self) {
        self.open.set(true);
        if let Some(waker) = self.waiting.take() {
            waker.wake();
        }
    }
}

/// A waker is a count of its gate. It stays in its thread: exports with `jspi` are refused where there are others.
const WAKER: RawWakerVTable = RawWakerVTable::new(
    |gate| unsafe {
        Rc::increment_strong_count(gate.cast::<Gate>());
        RawWaker::new(gate, &WAKER)
    },
    |gate| unsafe { Rc::from_raw(gate.cast::<Gate>()) }.open(),
    |gate| unsafe { ManuallyDrop::new(Rc::from_raw(gate.cast::<Gate>())) }.open(),
    |gate| drop(unsafe { Rc::from_raw(gate.cast::<Gate>()) }),
);

/// Ready when the gate is open, which it then no longer is.
struct Passage(Rc<Gate>);

impl Future for Passage {
    type Output = Result<JsValue, JsValue>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if self.0.open.take() {
            return Poll::Ready(Ok(JsValue::UNDEFINED));
        }
        self.0.waiting.set(Some(context.waker().clone()));
        Poll::Pending
    }
}
