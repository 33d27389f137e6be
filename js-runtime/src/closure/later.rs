//! Closures that can be called once and have no function yet: most are only ever called by a promise, which needs none.

use super::{ScopedClosure, once::CALLED_TWICE};
use crate::convert::{FromWasmAbi, ReturnWasmAbi, WasmAbi, WasmPrimitive};
use crate::rt::{cell, join};
use crate::{JsValue, intrinsics};
use alloc::boxed::Box;
use alloc::rc::Rc;
use core::cell::Cell;
use core::marker::PhantomData;
use wasm_ferry_schema::Type;

/// A closure that takes any value, gives nothing or an error, and can be called once.
pub trait Later {
    /// Calls it with the value of a handle, which is taken. An error, also that it is gone, is left in the error slot.
    fn call(&self, handle: u32);

    /// A JavaScript function that calls it.
    fn function(self: Rc<Self>) -> JsValue;

    /// Destroys it, unless it has been called.
    fn give_up(&self);
}

/// Whether closures of an `A` that give an `R` can be called without a function.
pub(super) const fn settles<A: FromWasmAbi, R: ReturnWasmAbi>() -> bool {
    matches!((A::TYPE, R::TYPE), (Type::JsValue | Type::Import { .. }, Type::Result { ok: Type::Unit }))
        && size_of::<<A::Abi as WasmAbi>::Prim1>() == size_of::<u32>()
}

/// The closure; only if [`settles`].
pub(super) fn later<F, A, R>(function: F) -> Rc<dyn Later>
where
    F: FnOnce(A) -> R + 'static,
    A: FromWasmAbi + 'static,
    R: ReturnWasmAbi + 'static,
{
    Rc::new(Once { function: Cell::new(Some(function)), given_up: Cell::new(false), signature: PhantomData })
}

struct Once<F, A, R> {
    function: Cell<Option<F>>,
    given_up: Cell<bool>,
    signature: PhantomData<fn(A) -> R>,
}

impl<F, A, R> Later for Once<F, A, R>
where
    F: FnOnce(A) -> R + 'static,
    A: FromWasmAbi + 'static,
    R: ReturnWasmAbi + 'static,
{
    fn call(&self, handle: u32) {
        // The word of a handle, whatever the type of `A` calls it.
        let word = unsafe { core::mem::transmute_copy(&u64::from(handle)) };
        let none = WasmPrimitive::zero;
        let value =
            unsafe { A::try_from_abi(join::<A::Abi>(word, none(), WasmPrimitive::zero(), WasmPrimitive::zero())) };
        match (self.function.take(), value) {
            (Some(function), Ok(value)) => {
                function(value).return_abi();
            }
            (None, _) if self.given_up.get() => {
                cell::store_error(intrinsics::make_error("closure invoked recursively or after being dropped"));
            }
            (None, _) => cell::store_error(intrinsics::make_error(CALLED_TWICE)),
            (Some(_), Err(message)) => cell::store_error(intrinsics::make_error(message)),
        }
    }

    fn function(self: Rc<Self>) -> JsValue {
        let closure: Box<dyn FnMut(A) -> R> = Box::new(move |value| match self.function.take() {
            Some(function) => function(value),
            None => crate::throw_str(CALLED_TWICE),
        });
        ScopedClosure::of(closure).into_js_value()
    }

    fn give_up(&self) {
        self.given_up.set(true);
        drop(self.function.take());
    }
}
