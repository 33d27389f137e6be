//! Futures and promises: Rust waits for JavaScript, JavaScript for Rust.
//!
//! A task is a future that runs until it is finished. JavaScript's own queue of microtasks is the executor: a task that
//! is woken is polled in a microtask, one that waits for a promise in the microtask that the promise settles in.

mod exports;
#[cfg(target_feature = "atomics")]
mod remote;
mod suspend;
mod table;
mod then;
mod wait;

#[doc(hidden)]
pub use suspend::{complete, not_caught, suspend, suspendable};
#[doc(hidden)]
pub use then::then_once;
pub use wait::JsFuture;

use crate::convert::{ReturnWasmAbi, WasmAbi, WasmPrimitive};
use crate::rt::{Start, cell, unwind};
use crate::{JsValue, intrinsics};
use core::future::Future;
use table::Step;

/// Runs a future to its end, beginning in the next microtask.
///
/// What it throws, a panic included, is reported as a promise that was rejected without a handler.
///
/// ```no_run
/// use wasm_ferry::prelude::*;
/// use wasm_ferry::task::{JsFuture, spawn_local};
///
/// fn print_later(promise: JsValue) {
///     spawn_local(async move {
///         let value = JsFuture::from(promise).await;
///         // …
///     });
/// }
/// ```
pub fn spawn_local<F: Future<Output = ()> + 'static>(future: F) {
    only_in_javascript("spawn_local");
    exports::POLL.set(poll_detached);
    table::wake(table::insert(future, true));
}

/// A promise of what the future gives; its `Err` rejects the promise. It begins to run in the next microtask.
///
/// An exported `async fn` needs no such thing: it returns a promise by itself.
pub fn future_to_promise<F: Future<Output = Result<JsValue, JsValue>> + 'static>(future: F) -> JsValue {
    only_in_javascript("future_to_promise");
    exports::VALUE.set(resume::<Result<JsValue, JsValue>>);
    let task = table::insert(future, false);
    let promise = intrinsics::task_promise(task);
    table::wake(task);
    promise
}

/// The call of an exported `async fn`: polls its future once, and returns what it gives, or the number of its task.
///
/// Shape: as [`resume`].
#[cfg_attr(not(target_family = "wasm"), allow(dead_code, reason = "only shims call it, and there are none"))]
pub fn begin<F>(future: F) -> <<F::Output as ReturnWasmAbi>::Abi as WasmAbi>::Prim1
where
    F: Future<Output: ReturnWasmAbi> + 'static,
{
    resume::<F::Output>(table::insert(future, false))
}

/// Polls the task of an exported `async fn`, whose future gives an `R`.
///
/// Shape: the words of `R`, as a call returns them; or zero, and in the error slot `cell::PENDING` with the number of
/// the task.
pub fn resume<R: ReturnWasmAbi>(task: u32) -> <R::Abi as WasmAbi>::Prim1 {
    let step = || match unsafe { table::step::<R>(task) } {
        Step::Finished(output) => Some(cell::store(output.return_abi())),
        Step::Pending | Step::Gone => None,
    };
    match unwind::catch(step) {
        Ok(Some(word)) => return word,
        Ok(None) => cell::store_pending(task),
        Err(error) => cell::store_error(error),
    }
    WasmPrimitive::zero()
}

/// Polls a task that nobody waits for; not another one, whatever its number.
fn poll_detached(task: u32) {
    if table::is_detached(task) {
        unwind::report(|| match unsafe { table::step::<()>(task) } {
            Step::Finished(()) | Step::Pending | Step::Gone => {}
        });
    }
}

/// Runs what an `async` start function returned.
pub fn start<F: Future<Output: Start> + 'static>(future: F) {
    spawn_local(async move { future.await.start() });
}

fn only_in_javascript(name: &str) {
    if cfg!(not(all(target_family = "wasm", not(target_os = "wasi")))) {
        crate::rt::not_on_this_host(name)
    }
}
