//! Waiting for a promise.

use super::{exports, table};
use crate::{JsValue, intrinsics};
use alloc::vec::Vec;
use core::cell::UnsafeCell;
use core::fmt;
use core::future::Future;
use core::mem;
use core::pin::Pin;
use core::task::{Context, Poll, Waker};

/// What a promise settles to: `Ok` is its value, `Err` the reason of its rejection.
///
/// Made from any value, as JavaScript's `await` takes any: what is no promise is ready in the next microtask.
pub struct JsFuture {
    /// The place in the table; none once the result has been taken out.
    wait: Option<u32>,
}

/// What is known of a promise.
enum Wait {
    /// Nobody's place; the next one.
    Free(u32),
    /// It is not settled; who wants to know.
    Open(Option<Waker>),
    /// It is not settled, and nobody wants to know.
    Abandoned,
    /// What it settled to.
    Settled(Result<JsValue, JsValue>),
}

struct Table {
    waits: Vec<Wait>,
    first_free: u32,
}

struct Global(UnsafeCell<Table>);

// Every thread of wasm has its own. On other hosts there are no promises.
unsafe impl Sync for Global {}

#[cfg_attr(target_feature = "atomics", thread_local)]
static TABLE: Global = Global(UnsafeCell::new(Table { waits: Vec::new(), first_free: u32::MAX }));

/// Runs `use_it` on the table, which it must not do from within itself: it drops nothing and wakes nobody.
fn with<R>(use_it: impl FnOnce(&mut Table) -> R) -> R {
    use_it(unsafe { &mut *TABLE.0.get() })
}

impl Table {
    fn take_place(&mut self) -> u32 {
        match self.waits.get(self.first_free as usize) {
            Some(Wait::Free(next)) => {
                let place = self.first_free;
                self.first_free = *next;
                self.waits[place as usize] = Wait::Open(None);
                place
            }
            Some(Wait::Open(_) | Wait::Abandoned | Wait::Settled(_)) | None => {
                self.waits.push(Wait::Open(None));
                self.waits.len() as u32 - 1
            }
        }
    }

    /// Frees a place; what was there, for the caller to drop.
    fn free(&mut self, place: u32) -> Wait {
        let freed = mem::replace(&mut self.waits[place as usize], Wait::Free(self.first_free));
        self.first_free = place;
        freed
    }
}

/// See [`exports::SETTLE`].
fn settle(wait: u32, outcome: u32, handle: u32) -> u32 {
    table::settling(outcome, |rejected| {
        let value = unsafe { JsValue::from_index(handle) };
        settled(wait, if rejected { Err(value) } else { Ok(value) });
        None
    })
}

/// Tells whoever waits what a promise settled to.
fn settled(place: u32, result: Result<JsValue, JsValue>) {
    let before = with(|table| match &table.waits[place as usize] {
        Wait::Open(_) => mem::replace(&mut table.waits[place as usize], Wait::Settled(result)),
        Wait::Abandoned => {
            table.free(place);
            Wait::Settled(result)
        }
        Wait::Free(_) | Wait::Settled(_) => panic!("bug: a promise settled twice"),
    });
    match before {
        Wait::Open(Some(waker)) => waker.wake(),
        Wait::Open(None) | Wait::Settled(_) | Wait::Free(_) | Wait::Abandoned => {}
    }
}

impl<T: Into<JsValue>> From<T> for JsFuture {
    fn from(promise: T) -> JsFuture {
        exports::SETTLE.set(settle);
        exports::THREW.set(table::threw);
        let promise = promise.into();
        let place = with(Table::take_place);
        intrinsics::await_promise(&promise, place);
        JsFuture { wait: Some(place) }
    }
}

impl Future for JsFuture {
    type Output = Result<JsValue, JsValue>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(place) = self.wait else { panic!("a `JsFuture` was polled after it had given its result") };
        let waker = context.waker().clone();
        let before = with(|table| match &mut table.waits[place as usize] {
            Wait::Open(old) => {
                let old = old.replace(waker);
                Wait::Open(old)
            }
            Wait::Settled(_) => table.free(place),
            Wait::Free(_) | Wait::Abandoned => panic!("bug: a `JsFuture` without a place"),
        });
        match before {
            Wait::Settled(result) => {
                self.wait = None;
                Poll::Ready(result)
            }
            Wait::Open(_) | Wait::Free(_) | Wait::Abandoned => Poll::Pending,
        }
    }
}

/// The promise goes on; its result is dropped when it comes.
impl Drop for JsFuture {
    fn drop(&mut self) {
        let Some(place) = self.wait else { return };
        let before = with(|table| match &table.waits[place as usize] {
            Wait::Open(_) => mem::replace(&mut table.waits[place as usize], Wait::Abandoned),
            Wait::Settled(_) => table.free(place),
            Wait::Free(_) | Wait::Abandoned => panic!("bug: a `JsFuture` without a place"),
        });
        drop(before);
    }
}

impl fmt::Debug for JsFuture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JsFuture { .. }")
    }
}
