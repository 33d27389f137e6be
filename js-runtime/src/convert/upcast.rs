//! What generic code asks of types: `Upcast`, which says what may stand for what, and the aliases of bounds.

use super::{IntoWasmAbi, WasmAbi, WasmDescribe};
use crate::__rt::marker::ErasableGeneric;
use crate::{JsCast, JsValue};
use core::mem::{ManuallyDrop, transmute_copy};

/// `S` may be used where a `Self` is expected: every value of `S` is one of `Self` to JavaScript.
///
/// A marker; the conversions are those of [`Upcast`].
#[diagnostic::on_unimplemented(
    message = "`{S}` is not a kind of `{Self}`",
    note = "only widening is done by itself: convert the value, or assert what it is with `unchecked_into`"
)]
pub trait UpcastFrom<S: ?Sized> {}

/// A type whose values are those of `T` too: it is narrower, or the same.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a kind of `{T}`",
    note = "only widening is done by itself: convert the value, or assert what it is with `unchecked_into`"
)]
pub trait Upcast<T: ?Sized> {
    /// The same value, seen as a `T`.
    fn upcast(&self) -> &T
    where
        Self: ErasableGeneric,
        T: Sized + ErasableGeneric<Repr = <Self as ErasableGeneric>::Repr>,
    {
        // Both have the layout of the one `Repr`.
        unsafe { &*(&raw const *self).cast::<T>() }
    }

    /// The same value, as a `T`.
    fn upcast_into(self) -> T
    where
        Self: Sized + ErasableGeneric,
        T: Sized + ErasableGeneric<Repr = <Self as ErasableGeneric>::Repr>,
    {
        let value = ManuallyDrop::new(self);
        // Both have the layout of the one `Repr`.
        unsafe { transmute_copy(&value) }
    }
}

impl<S: ?Sized, T: UpcastFrom<S> + ?Sized> Upcast<T> for S {}

/// Any type of JavaScript values: what may be the argument of a generic imported type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type of JavaScript values",
    note = "use `JsValue`, or a type declared in an `extern` block"
)]
pub trait JsGeneric:
    ErasableGeneric<Repr = JsValue> + UpcastFrom<Self> + Upcast<Self> + Upcast<JsValue> + JsCast + WasmDescribe + 'static
{
}

impl<T> JsGeneric for T where
    T: ErasableGeneric<Repr = JsValue> + UpcastFrom<T> + Upcast<T> + Upcast<JsValue> + JsCast + WasmDescribe + 'static
{
}

/// A value that has one type of JavaScript values to become.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no JavaScript type of its own",
    note = "use `JsValue`, or a type declared in an `extern` block, or a reference to one that is `Clone`"
)]
pub trait IntoJsGeneric {
    /// What it becomes.
    type JsCanon: JsGeneric;

    /// The value in JavaScript.
    fn to_js(self) -> Self::JsCanon;
}

impl IntoJsGeneric for JsValue {
    type JsCanon = JsValue;

    fn to_js(self) -> JsValue {
        self
    }
}

impl<T: IntoJsGeneric + Clone> IntoJsGeneric for &T {
    type JsCanon = T::JsCanon;

    fn to_js(self) -> T::JsCanon {
        self.clone().to_js()
    }
}

/// A type that can be passed to JavaScript by reference: `&Self` is `IntoWasmAbi`.
#[diagnostic::on_unimplemented(
    message = "`&{Self}` cannot be passed to JavaScript",
    note = "pass it by value, or use a type whose references cross: numbers, text, and types declared in an `extern` block"
)]
pub trait RefIntoWasmAbi: WasmDescribe {
    /// What crosses.
    type Abi: WasmAbi;

    /// Accepted for code that delegates to another type's; never called.
    #[doc(hidden)]
    fn describe_ref() {}

    /// Lends the value.
    fn ref_into_abi(&self) -> Self::Abi;
}

impl<T: ?Sized + WasmDescribe, A: WasmAbi> RefIntoWasmAbi for T
where
    for<'a> &'a T: IntoWasmAbi<Abi = A>,
{
    type Abi = A;

    fn ref_into_abi(&self) -> A {
        self.into_abi()
    }
}
