//! The tasks that are not finished, by number; what wakes them; one step of one.

#[cfg(target_feature = "atomics")]
use super::remote::waker;
use crate::rt::{cell, unwind};
use crate::{JsValue, intrinsics};
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::cell::{Cell, UnsafeCell};
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll};
#[cfg(not(target_feature = "atomics"))]
use core::task::{RawWaker, RawWakerVTable, Waker};

/// What became of a task that was polled.
pub(super) enum Step<R> {
    /// It gave this, and is gone.
    Finished(R),
    /// It waits, or is running already.
    Pending,
    /// There is no such task: it finished before it was polled.
    Gone,
}

/// A future, and what is known about its progress.
struct Task<B: ?Sized> {
    /// Whether it is going to be polled anyway.
    woken: Cell<bool>,
    /// Whether it is being polled. For ever, if an exception ended that: half of its work is done, and cannot be resumed.
    running: Cell<bool>,
    /// Whether nobody waits for it.
    detached: bool,
    body: B,
}

/// A future, then what it gave.
struct Body<F: Future> {
    future: UnsafeCell<Option<F>>,
    output: UnsafeCell<Option<F::Output>>,
}

/// A future of any type.
trait Run {
    /// Polls the future; true when its output is there.
    ///
    /// # Safety
    /// Only while nobody else does, and the body does not move.
    unsafe fn run(&self, context: &mut Context<'_>) -> bool;

    /// Where the output is: an `Option` of the future's.
    fn output(&self) -> *mut ();
}

impl<F: Future> Run for Body<F> {
    unsafe fn run(&self, context: &mut Context<'_>) -> bool {
        let future = unsafe { &mut *self.future.get() };
        let Some(running) = future else { return true };
        match unsafe { Pin::new_unchecked(running) }.poll(context) {
            Poll::Pending => false,
            Poll::Ready(output) => {
                // What the future borrowed is given back before its output is seen.
                *future = None;
                unsafe { *self.output.get() = Some(output) };
                true
            }
        }
    }

    fn output(&self) -> *mut () {
        self.output.get().cast()
    }
}

/// A place in the table.
enum Place {
    /// Nobody's; the next one that is nobody's.
    Free(u32),
    Taken(*mut Task<dyn Run>),
}

struct Table {
    places: Vec<Place>,
    first_free: u32,
    /// Where the first task that is woken goes, instead of to the queue: its number plus one.
    first_woken: u32,
    /// The task that is polled where its promise settles: its number plus one.
    polled: u32,
    /// Whether the first task that is woken shall not go to the queue.
    catching: bool,
}

struct Global(UnsafeCell<Table>);

// Every thread of wasm has its own. On other hosts there are no tasks.
unsafe impl Sync for Global {}

#[cfg_attr(target_feature = "atomics", thread_local)]
static TABLE: Global = Global(UnsafeCell::new(Table {
    places: Vec::new(),
    first_free: u32::MAX,
    first_woken: 0,
    polled: 0,
    catching: false,
}));

/// Runs `use_it` on the table, which it must not do from within itself.
fn with<R>(use_it: impl FnOnce(&mut Table) -> R) -> R {
    use_it(unsafe { &mut *TABLE.0.get() })
}

/// Makes a task of a future, which has not begun. Its number.
pub(super) fn insert<F: Future + 'static>(future: F, detached: bool) -> u32 {
    let body = Body { future: UnsafeCell::new(Some(future)), output: UnsafeCell::new(None) };
    let task: Box<Task<dyn Run>> =
        Box::new(Task { woken: Cell::new(false), running: Cell::new(false), detached, body });
    let task = Box::into_raw(task);
    with(|table| match table.places.get(table.first_free as usize) {
        Some(Place::Free(next)) => {
            let number = table.first_free;
            table.first_free = *next;
            table.places[number as usize] = Place::Taken(task);
            number
        }
        Some(Place::Taken(_)) | None => {
            table.places.push(Place::Taken(task));
            table.places.len() as u32 - 1
        }
    })
}

fn find(number: u32) -> Option<*mut Task<dyn Run>> {
    with(|table| match table.places.get(number as usize) {
        Some(Place::Taken(task)) => Some(*task),
        Some(Place::Free(_)) | None => None,
    })
}

/// Whether there is such a task, and nobody waits for it.
pub(super) fn is_detached(number: u32) -> bool {
    find(number).is_some_and(|task| unsafe { (*task).detached })
}

/// Polls a task.
///
/// # Safety
/// If there is a task of that number, its future gives an `R`.
pub(super) unsafe fn step<R>(number: u32) -> Step<R> {
    let Some(task) = find(number) else { return Step::Gone };
    // The task stays where it is until it is finished, which only this function finds out, and only once.
    let running = unsafe { &*task };
    running.woken.set(false);
    if running.running.replace(true) {
        return Step::Pending;
    }
    let waker = waker(number);
    let ended = Ended { number, task };
    if !unsafe { running.body.run(&mut Context::from_waker(&waker)) } {
        core::mem::forget(ended);
        running.running.set(false);
        return Step::Pending;
    }
    let output = unsafe { (*running.body.output().cast::<Option<R>>()).take() };
    drop(ended);
    match output {
        Some(output) => Step::Finished(output),
        None => Step::Gone,
    }
}

/// Takes a task away that has ended, by giving a value or by a panic that unwinds.
struct Ended {
    number: u32,
    task: *mut Task<dyn Run>,
}

impl Drop for Ended {
    fn drop(&mut self) {
        with(|table| {
            table.places[self.number as usize] = Place::Free(table.first_free);
            table.first_free = self.number;
        });
        drop(unsafe { Box::from_raw(self.task) });
    }
}

/// Has a task polled soon.
pub(super) fn wake(number: u32) {
    let Some(task) = find(number) else { return };
    if unsafe { (*task).woken.replace(true) } {
        return;
    }
    let caught = with(|table| {
        let caught = table.catching && table.first_woken == 0;
        if caught {
            table.first_woken = number + 1;
        }
        caught
    });
    if !caught {
        intrinsics::wake_task(number);
    }
}

/// What JavaScript says when a promise is settled.
mod outcome {
    /// It was rejected; otherwise there is a value.
    pub(super) const REJECTED: u32 = 1;
    /// Beside that: tasks are waiting to be polled, and come first.
    pub(super) const AFTER_OTHERS: u32 = 4;
}

/// Whether JavaScript polls in calls of their own: where panics unwind, those know what to do with them, and where they end
/// the module, nobody could ask afterwards which task was polled.
const POLLS_APART: bool = unwind::UNWINDS || cfg!(any(debug_assertions, feature = "panic-message"));

/// What JavaScript is told when there is an error in the error slot.
const FAILED: u32 = u32::MAX;

/// Runs `settle`, which is told whether the promise was rejected, and polls the first task that it wakes. The error that
/// `settle` gives, if any, is left in the error slot.
///
/// Returns as [`exports::SETTLE`](super::exports::SETTLE).
pub(super) fn settling(outcome: u32, settle: impl FnOnce(bool) -> Option<JsValue>) -> u32 {
    with(|table| (table.catching, table.first_woken) = (true, 0));
    let error = settle(outcome & outcome::REJECTED != 0);
    let next = caught();
    if let Some(error) = error {
        if next != 0 {
            intrinsics::wake_task(next - 1);
        }
        // Last: where panics unwind, imports take what is in the slot for an error of theirs.
        cell::store_error(error);
        return FAILED;
    }
    if next == 0 || outcome & outcome::AFTER_OTHERS != 0 || POLLS_APART {
        return next;
    }
    with(|table| table.polled = next);
    let finished = poll(next - 1);
    with(|table| table.polled = 0);
    if finished { next } else { 0 }
}

/// See [`exports::THREW`](super::exports::THREW).
pub(super) fn threw(woken: u32) -> u32 {
    if woken == 0 { with(|table| core::mem::take(&mut table.polled)) } else { caught() }
}

/// The first task that was woken, plus one; 0 for none. Others go to the queue again.
fn caught() -> u32 {
    with(|table| {
        table.catching = false;
        core::mem::take(&mut table.first_woken)
    })
}

/// Polls a task, and says whether it has finished. If so, its next step gives its output.
fn poll(number: u32) -> bool {
    let Some(task) = find(number) else { return false };
    let running = unsafe { &*task };
    running.woken.set(false);
    if running.running.replace(true) {
        return false;
    }
    let waker = waker(number);
    let finished = unsafe { running.body.run(&mut Context::from_waker(&waker)) };
    running.running.set(false);
    finished
}

/// A waker is nothing but a task's number, so it costs nothing to clone. A task that got the number of a finished one
/// may be woken by that one's wakers, and is polled for nothing: futures allow for that.
#[cfg(not(target_feature = "atomics"))]
fn waker(number: u32) -> Waker {
    unsafe { Waker::from_raw(raw(number)) }
}

#[cfg(not(target_feature = "atomics"))]
fn raw(number: u32) -> RawWaker {
    RawWaker::new(core::ptr::without_provenance(number as usize), &WAKER)
}

#[cfg(not(target_feature = "atomics"))]
static WAKER: RawWakerVTable = RawWakerVTable::new(
    |data| RawWaker::new(data, &WAKER),
    |data| wake(data.addr() as u32),
    |data| wake(data.addr() as u32),
    |_| {},
);
