//! One call across the boundary, in either direction: words in, words out.

use super::{cell, unwind};
use crate::JsValue;
use crate::convert::{FromWasmAbi, Handle, IntoWasmAbi, ReturnWasmAbi, WasmAbi, WasmPrimitive, handle_of};
use crate::task::JsFuture;
use core::future::Future;
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use wasm_ferry_schema::Type;

/// The first word of an ABI type.
pub type Prim1<A> = <A as WasmAbi>::Prim1;
/// The second word of an ABI type.
pub type Prim2<A> = <A as WasmAbi>::Prim2;
/// The third word of an ABI type.
pub type Prim3<A> = <A as WasmAbi>::Prim3;
/// The fourth word of an ABI type.
pub type Prim4<A> = <A as WasmAbi>::Prim4;

/// What a shim returns: word 0. The others travel through the result cell.
pub type Direct<A> = Prim1<A>;

/// The ABI value of its words.
#[inline]
pub fn join<A: WasmAbi>(prim1: A::Prim1, prim2: A::Prim2, prim3: A::Prim3, prim4: A::Prim4) -> A {
    A::join(prim1, prim2, prim3, prim4)
}

/// A value that JavaScript is given, as what crosses.
///
/// A shim that names [`IntoWasmAbi`] asks also for what that trait requires, and rustc complains about each by itself.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be passed to JavaScript",
    note = "annotate the struct or enum with `#[js]`, or convert it: numbers, text, `Option`, `Vec`, closures \
            and `JsValue` can be passed"
)]
pub trait Given {
    /// What crosses.
    type Abi: WasmAbi;
}

#[diagnostic::do_not_recommend]
impl<T: IntoWasmAbi> Given for T {
    type Abi = T::Abi;
}

/// A value that JavaScript gives, as what crosses; see [`Given`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be received from JavaScript",
    note = "annotate the struct or enum with `#[js]`, or take a `JsValue` and convert it; references are taken only \
            as arguments of exported functions"
)]
pub trait Received: Sized {
    /// What crosses.
    type Abi: WasmAbi;

    /// Takes the value over.
    ///
    /// # Safety
    /// As for [`FromWasmAbi::try_from_abi`].
    unsafe fn received(abi: Self::Abi) -> Result<Self, &'static str>;
}

#[diagnostic::do_not_recommend]
impl<T: FromWasmAbi> Received for T {
    type Abi = T::Abi;

    #[inline]
    unsafe fn received(abi: T::Abi) -> Result<T, &'static str> {
        unsafe { T::try_from_abi(abi) }
    }
}

/// Stands for a type of which only what crosses is known: `A`.
pub struct Words<A>(PhantomData<A>);

#[diagnostic::do_not_recommend]
impl<A: WasmAbi> Given for Words<A> {
    type Abi = A;
}

#[diagnostic::do_not_recommend]
impl<A: WasmAbi> Received for Words<A> {
    type Abi = A;

    #[inline]
    unsafe fn received(_: A) -> Result<Self, &'static str> {
        Ok(Words(PhantomData))
    }
}

/// The first word of a value that JavaScript is given.
pub type Given1<T> = Prim1<<T as Given>::Abi>;
/// The second word of a value that JavaScript is given.
pub type Given2<T> = Prim2<<T as Given>::Abi>;
/// The third word of a value that JavaScript is given.
pub type Given3<T> = Prim3<<T as Given>::Abi>;
/// The fourth word of a value that JavaScript is given.
pub type Given4<T> = Prim4<<T as Given>::Abi>;
/// What crosses of a value that JavaScript gives.
pub type ReceivedAbi<T> = <T as Received>::Abi;

/// What becomes `A` on its way to JavaScript. If `A` is an error, rustc has nothing to add about the value.
pub trait Becomes<A> {
    /// Gives the value away.
    fn becomes(self) -> A;
}

impl<T: IntoWasmAbi> Becomes<T::Abi> for T {
    #[inline]
    fn becomes(self) -> T::Abi {
        self.into_abi()
    }
}

/// The words of a value on its way to JavaScript.
#[inline]
pub fn words_of<A: WasmAbi, T: Becomes<A>>(value: T) -> (A::Prim1, A::Prim2, A::Prim3, A::Prim4) {
    value.becomes().split()
}

/// The words of a value on its way to JavaScript, as those of the type that crosses.
#[inline]
#[allow(clippy::type_complexity)]
pub fn words<C: Given, T: Becomes<C::Abi>>(value: T) -> (Given1<C>, Given2<C>, Given3<C>, Given4<C>) {
    value.becomes().split()
}

/// The word of an object of an imported type, which is lent.
#[inline]
pub fn object<T: Handle>(value: &T) -> u32 {
    handle_of(value)
}

/// The words of text that is lent.
#[inline]
pub fn text(value: &str) -> (u32, u32) {
    let slice = value.into_abi();
    (slice.ptr, slice.len)
}

/// The words of an ABI value.
#[inline]
pub fn split<A: WasmAbi>(abi: A) -> (A::Prim1, A::Prim2, A::Prim3, A::Prim4) {
    abi.split()
}

/// What the body of an export has returned.
///
/// A refusal cannot hide in it: in a `Result<String, _>` it would be a capacity that no text has, and the compiler, which does
/// not know that of a text that it has read from memory, would keep the code of refusals in functions that refuse nothing.
pub struct Done<R>(MaybeUninit<R>);

impl<R> Done<R> {
    /// The value itself.
    #[inline]
    fn taken(self) -> R {
        unsafe { self.0.assume_init() }
    }
}

/// What a body has returned, as [`export`] takes it.
#[inline]
pub fn done<R>(value: R) -> Result<Done<R>, &'static str> {
    Ok(Done(MaybeUninit::new(value)))
}

/// Runs the body of an export and returns its result to JavaScript.
///
/// Shape: word 0 is returned; words 1 to 3 are in the result cell, and the handle of an `Err` in the error slot.
/// Errors: a message means that an argument was refused; the glue throws it as an `Error` when the call has returned. By
/// then the body's values are dropped.
#[inline]
pub fn export<R: ReturnWasmAbi>(body: impl FnOnce() -> Result<Done<R>, &'static str>) -> Direct<R::Abi> {
    let slot = matches!(R::TYPE, Type::Result { .. });
    match unwind::catch(|| body().map(|value| cell::store(value.taken().return_abi()))) {
        Ok(Ok(word)) => word,
        Ok(Err(message)) => {
            refuse(message, slot);
            WasmPrimitive::zero()
        }
        Err(error) => {
            leave(error, slot);
            WasmPrimitive::zero()
        }
    }
}

/// Has the call throw a value, as [`refuse`] has it throw a message.
#[cold]
pub(super) fn leave(error: JsValue, slot: bool) {
    if slot {
        cell::store_error(error);
    } else {
        crate::intrinsics::refuse_with(error);
    }
}

/// Runs a start function. What went wrong is thrown from here, because nobody looks anywhere else.
pub fn export_start<R: Start>(body: impl FnOnce() -> R) {
    if let Err(error) = unwind::catch(|| body().start()) {
        crate::intrinsics::throw_out(error);
    }
}

/// Has the call throw a message. Calls that may leave an error in the error slot anyway leave this one there, too; nobody
/// looks anywhere else after them.
#[cold]
pub(super) fn refuse(message: &'static str, slot: bool) {
    let (message, is_type) = crate::parcel::text_of(message);
    match (slot, is_type) {
        (true, _) => cell::store_error(crate::intrinsics::error_of(&message, is_type)),
        (false, true) => crate::intrinsics::refuse_with(crate::intrinsics::error_of(&message, true)),
        (false, false) => crate::intrinsics::refuse(&message),
    }
}

/// Runs the body of an exported `async fn`, which makes a future, and polls that once.
///
/// Shape: as [`export`], if the future is ready; otherwise its task's number is in the error slot, for [`resume`].
/// Errors: as [`export`].
///
/// [`resume`]: crate::task::resume
#[inline]
pub fn export_async<R, F>(body: impl FnOnce() -> Result<F, &'static str>) -> Direct<R::Abi>
where
    R: ReturnWasmAbi,
    F: Future<Output = R> + 'static,
{
    match unwind::catch(|| body().map(|future| crate::task::begin(future))) {
        Ok(Ok(word)) => word,
        Ok(Err(message)) => {
            refuse(message, true);
            WasmPrimitive::zero()
        }
        Err(error) => {
            leave(error, true);
            WasmPrimitive::zero()
        }
    }
}

/// What the promise of an `async` import settles to; without `catch`, a rejection is thrown on.
pub async fn settled(promise: JsValue) -> JsValue {
    match JsFuture::from(promise).await {
        Ok(value) => value,
        Err(reason) => crate::throw_val(reason),
    }
}

/// What is made of an `A` that JavaScript gives. If `A` is an error, rustc has nothing to add about the value.
pub trait MadeOf<A> {
    /// Takes the value over.
    ///
    /// # Safety
    /// As for [`FromWasmAbi::from_abi`].
    unsafe fn made_of(abi: A) -> Self;
}

impl<T: FromWasmAbi> MadeOf<T::Abi> for T {
    #[inline]
    unsafe fn made_of(abi: T::Abi) -> T {
        unsafe { T::from_abi(abi) }
    }
}

/// The result of an import.
///
/// Nothing may have been called since the import returned `direct`.
#[inline]
pub fn from_js<A: WasmAbi, T: MadeOf<A>>(direct: Direct<A>) -> T {
    #[cfg(all(target_family = "wasm", not(target_os = "wasi"), panic = "unwind", feature = "std"))]
    if let Some(error) = cell::take_error() {
        unwind::throw(error);
    }
    // Reading the words comes first: conversion may call JavaScript.
    let abi = cell::load::<A>(direct);
    unsafe { T::made_of(abi) }
}

/// The result of an import that may have thrown.
///
/// Nothing may have been called since the import returned `direct`.
#[inline]
pub fn from_js_catch<A: WasmAbi, T: MadeOf<A>>(direct: Direct<A>) -> Result<T, JsValue> {
    match cell::take_error() {
        Some(error) => Err(error),
        None => Ok(from_js::<A, T>(direct)),
    }
}

/// As [`from_js_catch`], with what was thrown as whatever a value can become.
#[inline]
pub fn from_js_caught<A: WasmAbi, T: MadeOf<A>, E: From<JsValue>>(direct: Direct<A>) -> Result<T, E> {
    match cell::take_error() {
        Some(error) => Err(E::from(error)),
        None => Ok(from_js::<A, T>(direct)),
    }
}

/// The same value as another type: from what the caller of a generic import has to what crosses, and back.
///
/// # Safety
/// Both types have one [`Repr`](super::marker::ErasableGeneric::Repr), or would have but for lifetimes.
#[inline]
pub unsafe fn erase<T, C>(value: T) -> C {
    const { assert!(size_of::<T>() == size_of::<C>(), "what is erased keeps its size") }
    let value = core::mem::ManuallyDrop::new(value);
    unsafe { core::mem::transmute_copy(&value) }
}

/// A field that can be read and stays where it is.
#[diagnostic::on_unimplemented(
    message = "reading a field of type `{Self}` would move it out of its object",
    note = "clone it, with `#[js(getter_with_clone)]` on the field or the struct, or hide it with `#[js(skip)]`"
)]
pub trait ReadByCopy: Copy {}

#[diagnostic::do_not_recommend]
impl<T: Copy> ReadByCopy for T {}

/// A copy of a field.
#[inline]
pub fn copied<T: ReadByCopy>(field: &T) -> T {
    *field
}

/// What a start function may return.
pub trait Start {
    /// Throws what went wrong, into the code that instantiates the module.
    fn start(self);
}

impl Start for () {
    fn start(self) {}
}

impl<E: Into<JsValue>> Start for Result<(), E> {
    fn start(self) {
        if let Err(error) = self {
            crate::throw_val(error.into());
        }
    }
}
