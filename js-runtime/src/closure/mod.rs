//! Rust closures as JavaScript functions, and the reverse.

mod later;
mod once;
mod signatures;

pub use later::Later;
pub use once::WasmClosureFnOnce;

use crate::convert::{IntoWasmAbi, NullableIntoWasmAbi, OptionIntoWasmAbi, WasmDescribe, agrees};
use crate::rt::imports;
use crate::rt::marker::MaybeUnwindSafe;
use crate::{JsValue, intrinsics};
use alloc::boxed::Box;
use alloc::rc::Rc;
use core::cell::OnceCell;
use core::fmt;
use core::marker::PhantomData;
use core::mem::ManuallyDrop;
use wasm_ferry_schema::{InstanceRecord, Type};

/// A signature that a closure for JavaScript may have: `dyn Fn(…) -> R` or `dyn FnMut(…) -> R`.
///
/// Up to eight arguments by value, or one by reference.
///
/// # Safety
/// The records' functions take a fat pointer to `Self` in two halves, and then the words of the arguments.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a signature that JavaScript can call",
    note = "write `dyn Fn(A, …) -> R` or `dyn FnMut(A, …) -> R`, with at most eight arguments that implement `FromWasmAbi` \
            and a result that implements `ReturnWasmAbi`"
)]
pub unsafe trait WasmClosure {
    /// Whether a call may change what the closure captured, so that it must not be called during its own call.
    const IS_MUT: bool;

    /// The same signature, for closures that borrow nothing.
    type Static: ?Sized + WasmClosure;

    /// The same arguments and result, as `dyn FnMut`.
    type AsMut: ?Sized + WasmClosure;

    /// The types of the arguments.
    #[doc(hidden)]
    const PARAMS: &'static [Type<'static>];

    /// The type of the result.
    #[doc(hidden)]
    const RET: Type<'static>;

    /// Describes an owned closure to the post-processor.
    #[doc(hidden)]
    const OWNED: &'static InstanceRecord;

    /// Describes a closure that is only lent.
    #[doc(hidden)]
    const BORROWED: &'static InstanceRecord;
}

/// A closure, function or box of one that has the signature `T`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be called from JavaScript as `{T}`",
    note = "its arguments and result must be those of `{T}`, and it must own what it captures"
)]
pub trait IntoWasmClosure<T: ?Sized> {
    /// Forgets the type, keeps the signature.
    #[doc(hidden)]
    fn unsize(self: Box<Self>) -> Box<T>;
}

/// One that has forgotten its type already. Whoever is generic over signatures gives boxes of them.
impl<T: WasmClosure + ?Sized> IntoWasmClosure<T> for T {
    #[inline]
    fn unsize(self: Box<T>) -> Box<T> {
        self
    }
}

/// How a closure is lent: as it is.
#[derive(Debug)]
pub enum Plainly {}

/// How a closure is lent: inside of an `AssertUnwindSafe`, which cannot be called itself.
#[derive(Debug)]
pub enum Inside {}

/// A closure or function that can be lent to JavaScript with the signature `T`.
#[diagnostic::on_unimplemented(
    message = "`&{Self}` cannot be called from JavaScript as `{T}`",
    note = "its arguments and result must be those of `{T}`; if it changes what it captured, use `borrow_mut`"
)]
pub trait BorrowWasmClosure<T: ?Sized, By = Plainly> {
    /// The halves of a pointer to it.
    #[doc(hidden)]
    fn lend(&self) -> [u32; 2];
}

/// A closure or function that can be lent exclusively to JavaScript with the signature `T`.
#[diagnostic::on_unimplemented(
    message = "`&mut {Self}` cannot be called from JavaScript as `{T}`",
    note = "its arguments and result must be those of `{T}`, which is a `dyn FnMut`"
)]
pub trait BorrowWasmClosureMut<T: ?Sized, By = Plainly> {
    /// The halves of a pointer to it.
    #[doc(hidden)]
    fn lend_mut(&mut self) -> [u32; 2];
}

/// A Rust closure as a JavaScript function, usable as long as this value lives or JavaScript owns it.
///
/// Dropping it destroys the Rust closure; a later call from JavaScript throws. Dropping it during its own call is fine:
/// the closure is destroyed when the call ends.
pub struct ScopedClosure<'a, T: ?Sized> {
    /// Made when somebody asks for it, if there is a `later`; otherwise from the beginning.
    function: OnceCell<JsValue>,
    later: Option<Rc<dyn Later>>,
    closure: PhantomData<(&'a (), Box<T>)>,
}

/// A Rust closure that owns what it captures, as a JavaScript function.
///
/// ```no_run
/// use wasm_ferry::prelude::*;
///
/// let add = Closure::<dyn Fn(i32, i32) -> i32>::new(|a, b| a + b);
/// let function: JsValue = add.into_js_value();
/// ```
pub type Closure<T> = ScopedClosure<'static, T>;

impl<T: ?Sized + WasmClosure + 'static> ScopedClosure<'static, T> {
    /// A JavaScript function that calls `function`.
    #[inline]
    pub fn new<F: IntoWasmClosure<T> + MaybeUnwindSafe + 'static>(function: F) -> Self {
        Self::of(Box::new(function).unsize())
    }

    /// A JavaScript function that calls `function`; the same as [`new`](Self::new).
    #[inline]
    pub fn own<F: IntoWasmClosure<T> + MaybeUnwindSafe + 'static>(function: F) -> Self {
        Self::new(function)
    }

    /// As [`own`](Self::own); a panic ends the module, also where panics unwind.
    #[inline]
    pub fn own_aborting<F: IntoWasmClosure<T> + 'static>(function: F) -> Self {
        Self::of(Box::new(function).unsize())
    }

    /// As [`own`](Self::own); you assert that `function` can be called again after it panicked.
    #[inline]
    pub fn own_assert_unwind_safe<F: IntoWasmClosure<T> + 'static>(function: F) -> Self {
        Self::of(Box::new(function).unsize())
    }

    /// As [`new`](Self::new), for a closure that is in a box already.
    #[inline]
    pub fn wrap<F: IntoWasmClosure<T> + MaybeUnwindSafe + ?Sized>(function: Box<F>) -> Self {
        Self::of(function.unsize())
    }

    /// As [`wrap`](Self::wrap); a panic ends the module, also where panics unwind.
    #[inline]
    pub fn wrap_aborting<F: IntoWasmClosure<T> + ?Sized>(function: Box<F>) -> Self {
        Self::of(function.unsize())
    }

    /// As [`wrap`](Self::wrap); you assert that `function` can be called again after it panicked.
    #[inline]
    pub fn wrap_assert_unwind_safe<F: IntoWasmClosure<T> + ?Sized>(function: Box<F>) -> Self {
        Self::of(function.unsize())
    }

    #[inline]
    fn of(function: Box<T>) -> Self {
        Self::made(T::OWNED, halves(Box::into_raw(function)))
    }

    #[inline]
    fn of_once(function: Result<Rc<dyn Later>, Box<T>>) -> Self {
        match function {
            Ok(later) => ScopedClosure { function: OnceCell::new(), later: Some(later), closure: PhantomData },
            Err(function) => Self::of(function),
        }
    }

    /// As [`once`](Self::once); a panic ends the module, also where panics unwind.
    #[inline]
    pub fn once_aborting<F: WasmClosureFnOnce<T, A, R>, A, R>(function: F) -> Self {
        Self::of_once(function.into_later())
    }

    /// As [`once`](Self::once); you assert that what `function` uses is in order after it panicked.
    #[inline]
    pub fn once_assert_unwind_safe<F: WasmClosureFnOnce<T, A, R>, A, R>(function: F) -> Self {
        Self::of_once(function.into_later())
    }

    /// A JavaScript function that calls `function`, which can be called once; a second call throws.
    #[inline]
    pub fn once<F: WasmClosureFnOnce<T, A, R> + MaybeUnwindSafe, A, R>(function: F) -> Self {
        Self::of_once(function.into_later())
    }

    /// As [`once`](Self::once), owned by JavaScript.
    #[inline]
    pub fn once_into_js<F: WasmClosureFnOnce<T, A, R> + MaybeUnwindSafe, A, R>(function: F) -> JsValue {
        Self::once(function).into_js_value()
    }
}

// Whatever else `T` may borrow, a closure that lives for ever borrows nothing.
impl<T: ?Sized> ScopedClosure<'static, T> {
    /// Gives the function to JavaScript: its garbage collector destroys the Rust closure.
    #[inline]
    pub fn into_js_value(self) -> JsValue {
        let this = ManuallyDrop::new(self);
        let function = this.as_js_value();
        let function = unsafe { core::ptr::read(function) };
        drop(unsafe { core::ptr::read(&this.later) });
        function
    }

    /// Keeps the function usable for ever; what it captures is never freed.
    #[inline]
    pub fn forget(self) {
        core::mem::forget(self);
    }
}

impl<T: ?Sized + WasmClosure> ScopedClosure<'static, T> {
    /// A JavaScript function that calls a borrowed closure, until the value returned here is dropped.
    ///
    /// ```no_run
    /// use wasm_ferry::prelude::*;
    ///
    /// let offset = 3;
    /// let add = |x: i32| x + offset;
    /// let function = ScopedClosure::<dyn Fn(i32) -> i32>::borrow(&add);
    /// ```
    #[inline]
    pub fn borrow<'a, By, F: BorrowWasmClosure<T, By> + MaybeUnwindSafe + ?Sized>(
        function: &'a F,
    ) -> ScopedClosure<'a, T::Static> {
        ScopedClosure::made(T::BORROWED, function.lend())
    }

    /// As [`borrow`](Self::borrow); a panic ends the module, also where panics unwind.
    #[inline]
    pub fn borrow_aborting<'a, By, F: BorrowWasmClosure<T, By> + ?Sized>(
        function: &'a F,
    ) -> ScopedClosure<'a, T::Static> {
        ScopedClosure::made(T::BORROWED, function.lend())
    }

    /// As [`borrow`](Self::borrow); you assert that `function` can be called again after it panicked.
    #[inline]
    pub fn borrow_assert_unwind_safe<'a, By, F: BorrowWasmClosure<T, By> + ?Sized>(
        function: &'a F,
    ) -> ScopedClosure<'a, T::Static> {
        ScopedClosure::made(T::BORROWED, function.lend())
    }

    /// A JavaScript function that calls an exclusively borrowed closure, until the value returned here is dropped.
    #[inline]
    pub fn borrow_mut<'a, By, F: BorrowWasmClosureMut<T, By> + MaybeUnwindSafe + ?Sized>(
        function: &'a mut F,
    ) -> ScopedClosure<'a, T::Static> {
        ScopedClosure::made(T::BORROWED, function.lend_mut())
    }

    /// As [`borrow_mut`](Self::borrow_mut); a panic ends the module, also where panics unwind.
    #[inline]
    pub fn borrow_mut_aborting<'a, By, F: BorrowWasmClosureMut<T, By> + ?Sized>(
        function: &'a mut F,
    ) -> ScopedClosure<'a, T::Static> {
        ScopedClosure::made(T::BORROWED, function.lend_mut())
    }

    /// As [`borrow_mut`](Self::borrow_mut); you assert that `function` can be called again after it panicked.
    #[inline]
    pub fn borrow_mut_assert_unwind_safe<'a, By, F: BorrowWasmClosureMut<T, By> + ?Sized>(
        function: &'a mut F,
    ) -> ScopedClosure<'a, T::Static> {
        ScopedClosure::made(T::BORROWED, function.lend_mut())
    }
}

impl<T: ?Sized> ScopedClosure<'_, T> {
    /// The JavaScript function for a closure in its two halves.
    #[inline]
    fn made(record: &'static InstanceRecord, [data, vtable]: [u32; 2]) -> Self {
        ScopedClosure { function: function(record, data, vtable), later: None, closure: PhantomData }
    }

    /// The JavaScript function.
    #[inline]
    pub fn as_js_value(&self) -> &JsValue {
        made_function(&self.function, &self.later)
    }

    /// The closure, if no function has been made of it.
    #[inline]
    pub(crate) fn later(&self) -> Option<&Rc<dyn Later>> {
        self.later.as_ref().filter(|_| self.function.get().is_none())
    }
}

impl<T: ?Sized> AsRef<JsValue> for ScopedClosure<'_, T> {
    #[inline]
    fn as_ref(&self) -> &JsValue {
        self.as_js_value()
    }
}

impl<T: ?Sized> fmt::Debug for ScopedClosure<'_, T> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Closure { ... }")
    }
}

impl<T: ?Sized> Drop for ScopedClosure<'_, T> {
    #[inline]
    fn drop(&mut self) {
        end(&self.function, &self.later);
    }
}

// Without the type of the closure: what has it is compiled once for each signature.

#[inline]
fn function(record: &'static InstanceRecord, data: u32, vtable: u32) -> OnceCell<JsValue> {
    let handle = imports::closure_new(instance(record), data, vtable);
    OnceCell::from(unsafe { JsValue::from_index(handle) })
}

#[inline]
fn made_function<'a>(function: &'a OnceCell<JsValue>, later: &Option<Rc<dyn Later>>) -> &'a JsValue {
    function.get_or_init(|| match later {
        Some(later) => later.clone().function(),
        None => panic!("bug: a closure without a function"),
    })
}

#[inline]
fn end(function: &OnceCell<JsValue>, later: &Option<Rc<dyn Later>>) {
    if let Some(later) = later {
        later.give_up();
    }
    if let Some(function) = function.get() {
        intrinsics::closure_release(function);
    }
}

// The box is JavaScript's; there is nothing here to be pinned.
impl<T: ?Sized> Unpin for ScopedClosure<'_, T> {}

impl<T: ?Sized + WasmClosure> WasmDescribe for ScopedClosure<'_, T> {
    const TYPE: Type<'static> = Type::Function { params: T::PARAMS, ret: &T::RET };
}

const _: () = agrees::<u32>(&<Closure<dyn Fn()> as WasmDescribe>::TYPE);
const _: () = agrees::<u32>(&<Option<Closure<dyn Fn()>> as WasmDescribe>::TYPE);

/// Shape: one word, the function's handle.
/// Ownership: the closure becomes JavaScript's, to be destroyed when the function is collected.
impl<T: ?Sized + WasmClosure + 'static> IntoWasmAbi for ScopedClosure<'static, T> {
    type Abi = u32;

    #[inline]
    fn into_abi(self) -> u32 {
        self.into_js_value().into_index()
    }
}

impl<T: ?Sized + WasmClosure + 'static> OptionIntoWasmAbi for ScopedClosure<'static, T> {
    #[inline]
    fn none() -> u32 {
        0
    }
}

/// Shape: one word, the function's handle.
/// Ownership: stays with Rust; JavaScript may keep the function, which throws once the closure is gone.
impl<T: ?Sized + WasmClosure> IntoWasmAbi for &ScopedClosure<'_, T> {
    type Abi = u32;

    #[inline]
    fn into_abi(self) -> u32 {
        self.as_js_value().index()
    }
}

impl<T: ?Sized + WasmClosure> OptionIntoWasmAbi for &ScopedClosure<'_, T> {
    #[inline]
    fn none() -> u32 {
        0
    }
}

impl<T: ?Sized + WasmClosure + 'static> NullableIntoWasmAbi for ScopedClosure<'static, T> {
    #[inline]
    fn null() -> u32 {
        1
    }
}

impl<T: ?Sized + WasmClosure> NullableIntoWasmAbi for &ScopedClosure<'_, T> {
    #[inline]
    fn null() -> u32 {
        1
    }
}

/// The number that the post-processor gave the record, plus one, so that it is never 0.
///
/// The load is volatile: the number is written after the compiler has seen the record.
#[inline]
fn instance(record: &'static InstanceRecord) -> u32 {
    unsafe { (&raw const record.index).read_volatile() }.wrapping_add(1)
}

/// A pointer to a closure as two addresses: what it captured, and its vtable.
#[inline]
pub(crate) fn halves<T: ?Sized>(pointer: *const T) -> [u32; 2] {
    const { assert!(size_of::<*const T>() == size_of::<[*const (); 2]>(), "bug: not a fat pointer") };
    let halves: [*const (); 2] = unsafe { core::mem::transmute_copy(&pointer) };
    // Without `map`: this is compiled once for each signature of closures.
    [halves[0] as usize as u32, halves[1] as usize as u32]
}

/// The pointer that [`halves`] took apart.
///
/// # Safety
/// The halves are those of a `*const T`.
#[inline]
pub(crate) unsafe fn whole<T: ?Sized>(data: *const (), vtable: *const ()) -> *mut T {
    const { assert!(size_of::<*mut T>() == size_of::<[*const (); 2]>(), "bug: not a fat pointer") };
    unsafe { core::mem::transmute_copy(&[data, vtable]) }
}

/// Drops an owned closure; `destroy` of its record.
unsafe extern "C" fn destroy<T: ?Sized>(data: *const (), vtable: *const ()) {
    crate::rt::unwind::report(|| drop(unsafe { Box::from_raw(whole::<T>(data, vtable)) }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::cell::Cell;

    #[test]
    fn a_fat_pointer_survives_its_halves() {
        let count = Cell::new(1);
        let add = |more: u32| count.set(count.get() + more);
        let closure: &dyn Fn(u32) = &add;
        let [data, vtable]: [*const (); 2] = unsafe { core::mem::transmute_copy(&closure) };
        unsafe { (*whole::<dyn Fn(u32)>(data, vtable))(4) };
        assert_eq!(count.get(), 5);
    }

    #[test]
    fn a_closure_is_described_by_its_signature() {
        assert_eq!(
            <Closure<dyn FnMut(u32, JsValue) -> Result<bool, JsValue>>>::TYPE,
            Type::Function { params: &[Type::U32, Type::JsValue], ret: &Type::Result { ok: &Type::Bool } }
        );
        assert_eq!(
            <dyn Fn(&str)>::TYPE,
            Type::Callback { mutable: false, params: &[Type::Ref { inner: &Type::Str }], ret: &Type::Unit }
        );
        const { assert!(!<dyn Fn()>::IS_MUT && <dyn FnMut()>::IS_MUT) };
    }
}
