//! `then` of a promise with two closures of which it calls one, once: they need no functions.

use super::{exports, table};
use crate::closure::{Later, ScopedClosure, halves, whole};
use crate::rt::{cell, unwind};
use crate::{JsValue, intrinsics};
use alloc::rc::Rc;
use core::mem;
use core::ptr;

/// Has a promise call one of two closures; the promise of what that gives.
///
/// None if they are not such closures, or it is not such a promise: then nothing has happened.
pub fn then_once<A: ?Sized, B: ?Sized>(
    promise: &JsValue,
    resolve: &ScopedClosure<'_, A>,
    reject: &ScopedClosure<'_, B>,
) -> Option<JsValue> {
    let (resolve, reject) = (resolve.later()?, reject.later()?);
    exports::THEN.set(settle);
    exports::THREW.set(table::threw);
    let ([value, value_table], [reason, reason_table]) = (halves(Rc::as_ptr(resolve)), halves(Rc::as_ptr(reject)));
    match intrinsics::then_once(promise, value, value_table, reason, reason_table) {
        Ok(then) => {
            // Both are the promise's as well. If it never settles, they stay.
            mem::forget((resolve.clone(), reject.clone()));
            Some(then)
        }
        Err(error) if error.is_undefined() => None,
        Err(error) => crate::throw_val(error),
    }
}

/// See [`exports::THEN`].
fn settle(value: u32, value_table: u32, reason: u32, reason_table: u32, outcome: u32, handle: u32) -> u32 {
    table::settling(outcome, |rejected| {
        let resolve = unsafe { held(value, value_table) };
        let reject = unsafe { held(reason, reason_table) };
        let called = if rejected { &reject } else { &resolve };
        // It leaves the slot before the closures go, whose destructors may call JavaScript.
        unwind::catch(|| called.call(handle)).err().or_else(cell::take_error)
    })
}

/// The promise's count of a closure.
///
/// # Safety
/// The halves are those that [`then_once`] gave away, which are used once.
unsafe fn held(data: u32, vtable: u32) -> Rc<dyn Later> {
    let pointer = |half: u32| ptr::with_exposed_provenance(half as usize);
    unsafe { Rc::from_raw(whole::<dyn Later>(pointer(data), pointer(vtable))) }
}
