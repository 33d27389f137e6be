//! Closures, in every way to make one.

use wasm_ferry::JsValue;
use wasm_ferry::closure::{Closure, IntoWasmClosure, ScopedClosure, WasmClosure, WasmClosureFnOnce};
use wasm_ferry::convert::{FromWasmAbi, ReturnWasmAbi};

type Count = dyn FnMut(u32) -> u32;

pub fn owned() -> [Closure<Count>; 9] {
    let boxed: Box<Count> = Box::new(|n| n);
    [
        Closure::new(|n| n),
        Closure::own(|n| n),
        Closure::own_aborting(|n| n),
        Closure::own_assert_unwind_safe(|n| n),
        Closure::wrap_assert_unwind_safe(boxed),
        Closure::wrap_aborting(Box::new(|n: u32| n)),
        Closure::once_aborting(|n: u32| n),
        Closure::once_assert_unwind_safe(|n: u32| n),
        Closure::once(|n: u32| n),
    ]
}

pub fn wrapped() -> Closure<dyn Fn()> {
    Closure::wrap(Box::new(|| {}) as Box<dyn Fn()>)
}

/// As speedy2d does: whoever is generic over signatures gives boxes.
pub fn forgotten<F: WasmClosure + ?Sized + 'static>(boxed: Box<F>) -> JsValue {
    let closure = Closure::wrap(boxed);
    closure.into_js_value()
}

pub fn given() -> [JsValue; 2] {
    Closure::<dyn FnMut()>::new(|| {}).forget();
    [Closure::<Count>::new(|n| n).into_js_value(), Closure::<dyn FnMut(u32)>::once_into_js(|_: u32| {})]
}

pub fn lent(seen: &mut Vec<JsValue>) {
    let offset = 3;
    let add = |n: u32| n + offset;
    let mut count = 0;
    let mut next = |n: u32| {
        count += n;
        count
    };
    for closure in [
        ScopedClosure::<dyn Fn(u32) -> u32>::borrow(&add),
        ScopedClosure::<dyn Fn(u32) -> u32>::borrow_aborting(&add),
        ScopedClosure::<dyn Fn(u32) -> u32>::borrow_assert_unwind_safe(&add),
    ] {
        seen.push(closure.as_js_value().clone());
    }
    let exclusive: ScopedClosure<'_, Count> = ScopedClosure::<Count>::borrow_mut_aborting(&mut next);
    assert_eq!(format!("{exclusive:?}"), "Closure { ... }");
    seen.push(AsRef::<JsValue>::as_ref(&exclusive).clone());
    drop(exclusive);
    drop(ScopedClosure::<Count>::borrow_mut(&mut next));
    drop(ScopedClosure::<Count>::borrow_mut_assert_unwind_safe(&mut next));
}

/// Bounds that frameworks write.
pub fn generic<T, F>(function: F) -> Closure<T>
where
    T: WasmClosure + ?Sized + 'static,
    F: IntoWasmClosure<T> + 'static,
{
    Closure::own_aborting(function)
}

pub fn generic_once<A, R, F>(function: F) -> Closure<dyn FnMut(A) -> R>
where
    A: FromWasmAbi + 'static,
    R: ReturnWasmAbi + 'static,
    F: FnOnce(A) -> R + 'static,
    F: WasmClosureFnOnce<dyn FnMut(A) -> R, (A,), R>,
{
    Closure::once_aborting(function)
}
