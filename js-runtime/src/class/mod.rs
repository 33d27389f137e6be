//! Rust values owned by JavaScript objects, and borrowed by calls.
//!
//! A value is an `Rc<WasmRefCell<T>>`, and JavaScript's object holds one strong count, as the address. A borrow checks
//! the cell. A value freed during its own method lives until the method returns: the last borrow to end gives it up.

mod cell;
mod conversions;
mod enumeration;
mod parent;
mod pointer;
mod strings;
mod union;

pub use parent::{Parent, raise};
pub use pointer::WasmPtr;
pub use union::literal;

pub use cell::{RcRef, RcRefMut, Ref, RefMut, WasmRefCell};

use crate::rt::unwind;
use alloc::rc::Rc;

/// What JavaScript is told when a value cannot be used; per class, as it names the class.
pub struct Messages {
    /// The address is 0: the object is empty.
    pub gone: &'static str,
    /// Shared use during exclusive use.
    pub used_mutably: &'static str,
    /// Exclusive use during any use.
    pub used: &'static str,
    /// Taking by value during any use.
    pub taken: &'static str,
}

/// What stands for the address of an empty object where 0 would mean that there is none; no value is at such an address.
const GONE: u32 = 2;

/// A struct that JavaScript knows as a class.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no exported struct, so that its functions cannot be those of a JavaScript class",
    label = "an exported struct is expected here",
    note = "a struct is exported by putting the attribute on it, too; enums and imported types are no classes of ours: export a \
            function that takes one"
)]
pub trait ExportedStruct {}

/// Compiles for exported structs only.
#[inline]
pub const fn exported_struct<T: ExportedStruct>() {}

/// A new value for JavaScript to own.
///
/// Ownership: one strong count, given up with [`free`] or [`try_take`].
#[inline]
pub fn into_address<T>(value: T) -> u32 {
    Rc::into_raw(Rc::new(WasmRefCell::new(value))).addr() as u32
}

#[inline]
fn pointer<T>(address: u32) -> *const WasmRefCell<T> {
    address as usize as *const WasmRefCell<T>
}

/// Where JavaScript's value is, if the object has one.
#[inline]
fn owned<T>(address: u32, messages: &Messages) -> Result<*const WasmRefCell<T>, &'static str> {
    if address > GONE { Ok(pointer(address)) } else { Err(messages.gone) }
}

/// Borrows JavaScript's value for the call in progress.
///
/// # Safety
/// The address is 0 or that of a `T` which JavaScript owns.
#[inline(always)]
pub unsafe fn try_lend<T>(address: u32, messages: &Messages) -> Result<RcRef<T>, &'static str> {
    unsafe { RcRef::for_call(owned(address, messages)?) }.ok_or(messages.used_mutably)
}

/// Borrows JavaScript's value exclusively for the call in progress.
///
/// # Safety
/// The address is 0 or that of a `T` which JavaScript owns.
#[inline(always)]
pub unsafe fn try_lend_mut<T>(address: u32, messages: &Messages) -> Result<RcRefMut<T>, &'static str> {
    unsafe { RcRefMut::for_call(owned(address, messages)?) }.ok_or(messages.used)
}

/// Borrows JavaScript's value.
///
/// # Safety
/// The address is 0 or that of a `T` which JavaScript owns.
#[inline]
pub unsafe fn try_borrow<T>(address: u32, messages: &Messages) -> Result<RcRef<T>, &'static str> {
    unsafe { RcRef::new(owned(address, messages)?) }.ok_or(messages.used_mutably)
}

/// Borrows JavaScript's value exclusively.
///
/// # Safety
/// The address is 0 or that of a `T` which JavaScript owns.
#[inline]
pub unsafe fn try_borrow_mut<T>(address: u32, messages: &Messages) -> Result<RcRefMut<T>, &'static str> {
    unsafe { RcRefMut::new(owned(address, messages)?) }.ok_or(messages.used)
}

/// Takes JavaScript's value over. Its count is given up even if the value is refused, because its object is empty.
///
/// # Safety
/// The address is 0 or that of a `T` which JavaScript owns, and no longer does.
#[inline]
pub unsafe fn try_take<T>(address: u32, messages: &Messages) -> Result<T, &'static str> {
    unsafe { WasmRefCell::give_up(owned::<T>(address, messages)?) }.ok_or(messages.taken)
}

/// Gives up JavaScript's count. A value in use is dropped when the use ends; says whether it is in use.
///
/// # Safety
/// The address is 0 or that of a `T` which JavaScript owns, and no longer does.
#[inline]
pub unsafe fn free<T>(address: u32) -> bool {
    // An empty object has nothing to give up; freeing twice is freeing once.
    if address == 0 {
        return false;
    }
    let cell = pointer::<T>(address);
    let used = unsafe { (*cell).is_used() };
    unwind::report(|| drop(unsafe { WasmRefCell::give_up(cell) }));
    used
}
