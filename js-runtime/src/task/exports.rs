//! What the glue calls to have tasks polled.
//!
//! Every module exports these, so they know what they call only once there is a task: otherwise all of this module, and
//! what it imports, would be part of modules that never use it.

use core::cell::Cell;

/// What an export calls.
pub(super) struct Hook<F>(Cell<Option<F>>);

// Every thread of wasm has its own. On other hosts nobody calls these.
unsafe impl<F> Sync for Hook<F> {}

impl<F: Copy> Hook<F> {
    const fn new() -> Hook<F> {
        Hook(Cell::new(None))
    }

    /// Says what to call from now on.
    pub(super) fn set(&self, function: F) {
        self.0.set(Some(function));
    }

    #[cfg_attr(not(target_family = "wasm"), allow(dead_code, reason = "only exports call"))]
    fn get(&self) -> Option<F> {
        self.0.get()
    }
}

/// Polls a task that nobody waits for.
#[cfg_attr(target_feature = "atomics", thread_local)]
pub(super) static POLL: Hook<fn(u32)> = Hook::new();

/// Polls a task of [`future_to_promise`](super::future_to_promise), and returns the handle of its value.
#[cfg_attr(target_feature = "atomics", thread_local)]
pub(super) static VALUE: Hook<fn(u32) -> u32> = Hook::new();

/// A promise is settled: its number, one of `table::outcome`, and the handle of its value or reason, which becomes Rust's.
///
/// Polls the first task that this wakes. Returns that one's number, plus one, if it has finished, or is still to be polled;
/// 0 for none.
#[cfg_attr(target_feature = "atomics", thread_local)]
pub(super) static SETTLE: Hook<fn(u32, u32, u32) -> u32> = Hook::new();

/// A promise is settled that closures wait for: the halves of the one for its value, and of the one for its reason; then as
/// for [`SETTLE`]. Returns as that, or the greatest number if an error is in the error slot.
#[cfg_attr(target_feature = "atomics", thread_local)]
pub(super) static THEN: Hook<Then> = Hook::new();

/// See [`THEN`].
pub(super) type Then = fn(u32, u32, u32, u32, u32, u32) -> u32;

/// An exception has ended a call of [`SETTLE`] or [`THEN`]. Returns the task whose poll that was, plus one, 0 for none; asked
/// with 1, the task that had been woken before.
#[cfg_attr(target_feature = "atomics", thread_local)]
pub(super) static THREW: Hook<fn(u32) -> u32> = Hook::new();

/// Another thread has woken tasks of this one.
#[cfg(target_feature = "atomics")]
#[thread_local]
pub(super) static RUNG: Hook<fn()> = Hook::new();

/// Exports what a hook calls; nothing, and 0, before it is set.
///
/// Example: `exports! { fn __ferry_task_poll(task: u32) = POLL; }`.
#[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
macro_rules! exports {
    ($(fn $name:ident($($arg:ident),*) $(-> $ret:ty)? = $hook:ident;)*) => {$(
        #[unsafe(no_mangle)]
        extern "C" fn $name($($arg: u32),*) $(-> $ret)? {
            match $hook.get() {
                Some(function) => function($($arg),*),
                None => Default::default(),
            }
        }
    )*};
}

#[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
exports! {
    fn __ferry_task_poll(task) = POLL;
    fn __ferry_task_value(task) -> u32 = VALUE;
    fn __ferry_task_settle(wait, outcome, handle) -> u32 = SETTLE;
    fn __ferry_then_settle(resolve, resolve_table, reject, reject_table, outcome, handle) -> u32 = THEN;
    fn __ferry_task_threw(woken) -> u32 = THREW;
}

#[cfg(all(target_family = "wasm", not(target_os = "wasi"), target_feature = "atomics"))]
exports! {
    fn __ferry_task_rung() = RUNG;
}
