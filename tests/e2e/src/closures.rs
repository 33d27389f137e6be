//! Closures that own, borrow, or are called once.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_ferry::prelude::*;

#[js(module = "/js/host.js")]
extern "C" {
    #[js(js_name = keep)]
    fn keep_lent(function: &ScopedClosure<'_, dyn Fn(u32) -> u32>);

    #[js(js_name = keep)]
    fn keep_given(function: Closure<dyn FnMut(u32) -> u32>);

    #[js(js_name = keep)]
    fn keep_perhaps(function: Option<Closure<dyn Fn() -> u32>>);

    #[js(js_name = keep)]
    fn keep_perhaps_lent(function: Option<&Closure<dyn Fn() -> u32>>);

    #[js(js_name = callKept)]
    fn call_kept(value: u32) -> u32;

    #[js(js_name = callKept, catch)]
    fn try_call_kept(value: u32) -> Result<u32, JsValue>;

    #[js(js_name = applyTwice)]
    fn apply_closure(function: &ScopedClosure<'_, dyn FnMut(u32) -> u32>, value: u32) -> u32;
}

thread_local! {
    static DROPPED: Cell<u32> = const { Cell::new(0) };
    static OWNED: RefCell<Option<Closure<dyn Fn() -> u32>>> = const { RefCell::new(None) };
}

/// Counts its end, and takes up room, so that a leak is seen in the size of memory too.
struct Guard(Vec<u8>);

impl Guard {
    fn new() -> Guard {
        Guard(vec![7; 1 << 16])
    }

    fn one(&self) -> u32 {
        self.0.first().map_or(0, |_| 1)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        DROPPED.set(DROPPED.get() + 1);
    }
}

/// How many captured values were destroyed so far.
#[js]
pub fn dropped_guards() -> u32 {
    DROPPED.get()
}

/// The size of linear memory, in pages.
#[js]
pub fn memory_pages() -> u32 {
    #[cfg(target_family = "wasm")]
    return core::arch::wasm32::memory_size(0) as u32;
    #[cfg(not(target_family = "wasm"))]
    0
}

/// Lends a closure that borrows a local variable, and says whether it is dead afterwards.
#[js]
pub fn lend(by: u32) -> Vec<u32> {
    let by = Cell::new(by);
    let add = |x: u32| x + by.get();
    let function = ScopedClosure::<dyn Fn(u32) -> u32>::borrow_assert_unwind_safe(&add);
    keep_lent(&function);
    let first = call_kept(1);
    by.set(100);
    let second = call_kept(1);
    drop(function);
    vec![first, second, try_call_kept(1).is_err().into()]
}

/// Lends a closure that changes a local variable.
#[js]
pub fn lend_mut(value: u32) -> Vec<u32> {
    let mut calls = 0;
    let mut double = |x: u32| {
        calls += 1;
        x * 2
    };
    let result = apply_closure(&ScopedClosure::borrow_mut_assert_unwind_safe(&mut double), value);
    vec![result, calls]
}

/// Gives a closure to an imported function.
#[js]
pub fn give(by: u32) {
    let guard = Guard::new();
    let mut calls = 0;
    keep_given(Closure::own(move |x: u32| {
        calls += guard.one();
        x * by + calls
    }));
}

/// Returns a closure to JavaScript.
#[js]
pub fn counter_from(start: u32) -> Closure<dyn FnMut() -> u32> {
    let mut next = start;
    Closure::new(move || {
        next += 1;
        next - 1
    })
}

#[js]
pub fn perhaps(there: bool) -> Option<Closure<dyn Fn() -> u32>> {
    there.then(|| Closure::own_aborting(|| 5))
}

#[js]
pub fn give_perhaps(there: bool) {
    keep_perhaps(there.then(|| Closure::own_assert_unwind_safe(|| 6)));
}

#[js]
pub fn lend_perhaps(there: bool) {
    OWNED.set(there.then(|| Closure::wrap_assert_unwind_safe(Box::new(|| 7u32) as Box<dyn Fn() -> u32>)));
    OWNED.with_borrow(|closure| keep_perhaps_lent(closure.as_ref()));
}

/// A function for one call; it owns a text.
#[js]
pub fn only_once(text: String) -> JsValue {
    let guard = Guard::new();
    Closure::once_into_js(move |more: String| {
        let _guard = guard;
        text + &more
    })
}

/// A closure that borrows its argument.
#[js]
pub fn measures() -> Closure<dyn FnMut(&str) -> u32> {
    Closure::new(|text: &str| text.len() as u32)
}

/// Makes closures in all ways, has each called, and drops it.
#[js]
pub fn churn_closures(times: u32) -> u32 {
    let shared = Rc::new(Guard::new());
    let mut sum = 0;
    for _ in 0..times {
        let (a, b, c) = (Guard::new(), shared.clone(), Guard::new());
        let owned = Closure::<dyn FnMut(u32) -> u32>::new(move |x: u32| x + a.one());
        sum += apply_closure(&owned, 1);
        let once = Closure::once(move |x: u32| x + c.one() + b.one());
        let _: &Closure<dyn FnMut(u32) -> u32> = &once;
        let mut lent = |x: u32| x + shared.one();
        sum += apply_closure(&ScopedClosure::borrow_mut(&mut lent), 1);
    }
    sum
}
