//! Wakers where there are threads: whoever wakes a task of another thread leaves its number there, and rings.

use super::{exports, table};
use crate::intrinsics;
use alloc::sync::Arc;
use alloc::task::Wake;
use alloc::vec::Vec;
use core::arch::wasm32::memory_atomic_notify;
use core::cell::UnsafeCell;
use core::hint::spin_loop;
use core::mem;
use core::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use core::task::Waker;

/// Where others leave the numbers of a thread's tasks.
struct Inbox {
    locked: AtomicBool,
    woken: UnsafeCell<Vec<u32>>,
    /// 1 while there is something that the thread has not looked at; JavaScript waits for that.
    bell: AtomicI32,
}

// The list is only touched under the lock.
unsafe impl Send for Inbox {}
unsafe impl Sync for Inbox {}

impl Inbox {
    /// Runs `use_it` on the list. The lock is held for moments, and a page's main thread may not sleep.
    fn with<R>(&self, use_it: impl FnOnce(&mut Vec<u32>) -> R) -> R {
        while self.locked.swap(true, Ordering::Acquire) {
            spin_loop();
        }
        let result = use_it(unsafe { &mut *self.woken.get() });
        self.locked.store(false, Ordering::Release);
        result
    }

    fn leave(&self, task: u32) {
        self.with(|woken| woken.push(task));
        if self.bell.swap(1, Ordering::SeqCst) == 0 {
            unsafe { memory_atomic_notify(self.bell.as_ptr(), 1) };
        }
    }
}

struct Own(UnsafeCell<Option<Arc<Inbox>>>);

// Every thread has its own.
unsafe impl Sync for Own {}

#[thread_local]
static OWN: Own = Own(UnsafeCell::new(None));

/// The thread's inbox. From its first task on, JavaScript listens to its bell.
fn own() -> Arc<Inbox> {
    let known = unsafe { &mut *OWN.0.get() };
    if let Some(inbox) = known {
        return inbox.clone();
    }
    let (locked, woken, bell) = (AtomicBool::new(false), UnsafeCell::new(Vec::new()), AtomicI32::new(0));
    let inbox = Arc::new(Inbox { locked, woken, bell });
    *known = Some(inbox.clone());
    exports::RUNG.set(rung);
    intrinsics::listen_for_wakes(inbox.bell.as_ptr().addr() as u32);
    inbox
}

/// See [`exports::RUNG`].
fn rung() {
    let inbox = own();
    // First: what is left from now on rings again.
    inbox.bell.store(0, Ordering::SeqCst);
    for task in inbox.with(mem::take) {
        table::wake(task);
    }
}

/// A task, as wakers know it.
struct Remote {
    inbox: Arc<Inbox>,
    task: u32,
}

impl Wake for Remote {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        let known = unsafe { &*OWN.0.get() };
        if known.as_ref().is_some_and(|own| Arc::ptr_eq(own, &self.inbox)) {
            table::wake(self.task);
        } else {
            self.inbox.leave(self.task);
        }
    }
}

/// A waker of one of this thread's tasks, for any thread.
pub(super) fn waker(task: u32) -> Waker {
    Waker::from(Arc::new(Remote { inbox: own(), task }))
}
