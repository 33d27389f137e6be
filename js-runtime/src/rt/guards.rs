//! What ends with a call even if an exception skips the destructors of Rust's frames.
//!
//! An exception that JavaScript throws through Rust runs no destructor. What the boundary itself lent to the call must end
//! all the same: it is noted here when it begins, with the call it belongs to, and crossed out when it ends.

use super::imports;
use alloc::vec::Vec;
use core::cell::UnsafeCell;

/// Something that was lent to a call.
struct Guard {
    /// The call: what [`imports::entry`] said.
    entry: u32,
    data: u32,
    /// Ends it.
    end: unsafe fn(u32),
}

struct Global(UnsafeCell<Vec<Guard>>);

// Every thread of wasm has its own. On other hosts nothing is lent.
unsafe impl Sync for Global {}

#[cfg_attr(target_feature = "atomics", thread_local)]
static GUARDS: Global = Global(UnsafeCell::new(Vec::new()));

/// Runs `use_it` on all guards, which it must not do from within itself.
fn with<R>(use_it: impl FnOnce(&mut Vec<Guard>) -> R) -> R {
    use_it(unsafe { &mut *GUARDS.0.get() })
}

/// Notes what is lent to the call in progress: `end(data)` ends it. Returns whether that is to be crossed out with
/// [`finish`]: nothing is noted while no call is in progress that an exception may end.
///
/// # Safety
/// `end(data)` may be called until `data` is [`finish`]ed.
#[inline(always)]
pub(crate) unsafe fn begin(data: u32, end: unsafe fn(u32)) -> bool {
    let entry = imports::entry();
    if entry != 0 {
        note(entry, data, end);
    }
    entry != 0
}

// Words as they are: a struct would need room on the stack, which every call would make.
#[inline(never)]
fn note(entry: u32, data: u32, end: unsafe fn(u32)) {
    with(|guards| guards.push(Guard { entry, data, end }));
}

/// Crosses out what has ended: nearly always what was noted last.
#[inline(never)]
pub(crate) fn finish(data: u32) {
    with(|guards| match guards.last() {
        Some(last) if last.data == data => {
            guards.pop();
        }
        Some(_) | None => cross_out(guards, data),
    });
}

#[cold]
fn cross_out(guards: &mut Vec<Guard>, data: u32) {
    take_last(guards, |guard| guard.data == data);
}

/// Takes the last guard out that is meant. `Vec::remove` would bring the code that says which index it refuses, 1.1 KB.
fn take_last(guards: &mut Vec<Guard>, is_meant: impl Fn(&Guard) -> bool) -> Option<Guard> {
    let at = guards.iter().rposition(is_meant)?;
    let mut rest = guards.get_mut(at..)?;
    while let [before, after @ ..] = rest {
        if let Some(next) = after.first_mut() {
            core::mem::swap(before, next);
        }
        rest = after;
    }
    guards.pop()
}

/// Ends what was lent to a call that an exception has ended, last first. Calls that wait may have noted more since.
#[cfg_attr(not(target_family = "wasm"), allow(dead_code, reason = "called by an export"))]
fn end(entry: u32) {
    while let Some(guard) = with(|guards| take_last(guards, |guard| guard.entry == entry)) {
        unsafe { (guard.end)(guard.data) };
    }
}

/// An exception has ended the call: ends what was lent to it.
#[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
#[unsafe(no_mangle)]
extern "C" fn __ferry_guards_end(entry: u32) {
    end(entry);
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::cell::RefCell;
    use std::vec;

    std::thread_local! {
        static ENDED: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
    }

    unsafe fn ended(data: u32) {
        ENDED.with_borrow_mut(|ended| ended.push(data));
    }

    #[test]
    fn what_was_lent_to_a_call_ends_with_it_last_first() {
        // One test, because the list is one.
        let note = |entry, data| with(|guards| guards.push(Guard { entry, data, end: ended }));
        note(8, 1);
        note(8, 2);
        note(4, 3);
        note(4, 4);
        note(4, 5);
        finish(4);
        finish(9);
        end(4);
        end(4);
        finish(2);
        note(12, 6);
        end(8);
        end(12);
        assert_eq!(ENDED.take(), vec![5, 3, 1, 6]);
    }
}
