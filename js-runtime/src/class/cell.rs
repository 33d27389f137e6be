//! A cell that counts its borrows, shared with JavaScript.

use crate::rt::guards;
use alloc::rc::Rc;
use core::borrow::Borrow;
use core::cell::{Cell, UnsafeCell};
use core::ops::{Deref, DerefMut};

/// One shared borrow, in the count of borrows.
const SHARED: u32 = 2;

/// The count that means one exclusive borrow; one less than it is the most that shared ones may come to.
const EXCLUSIVE: u32 = u32::MAX - 1;

/// In the count of borrows: JavaScript has given the value up meanwhile, and the last borrow to end sees to it.
const OWED: u32 = 1;

/// A value that is borrowed by calls, at any time either exclusively by one or by any number.
pub struct WasmRefCell<T: ?Sized> {
    /// [`SHARED`] for each shared borrow, or [`EXCLUSIVE`]; and [`OWED`].
    borrows: Cell<u32>,
    /// How many counts of JavaScript's are to be given up when the last borrow ends.
    owed: Cell<u32>,
    value: UnsafeCell<T>,
}

impl<T> WasmRefCell<T> {
    /// A cell that nobody borrows.
    #[inline]
    pub const fn new(value: T) -> WasmRefCell<T> {
        WasmRefCell { borrows: Cell::new(0), owed: Cell::new(0), value: UnsafeCell::new(value) }
    }

    /// The value.
    #[inline]
    pub fn into_inner(self) -> T {
        self.value.into_inner()
    }

    /// Gives up a count of JavaScript's: now, or when the last borrow ends. Returns the value if nobody else has it.
    ///
    /// # Safety
    /// The cell is that of an `Rc`, and the count is the caller's.
    #[inline]
    pub(super) unsafe fn give_up(cell: *const WasmRefCell<T>) -> Option<T> {
        let this = unsafe { &*cell };
        let borrows = this.borrows.get();
        if borrows == 0 {
            return Rc::try_unwrap(unsafe { Rc::from_raw(cell) }).ok().map(WasmRefCell::into_inner);
        }
        this.owed.set(this.owed.get() + 1);
        this.borrows.set(borrows | OWED);
        None
    }
}

impl<T: ?Sized> WasmRefCell<T> {
    /// Whether the value is borrowed.
    pub(super) fn is_used(&self) -> bool {
        self.borrows.get() != 0
    }

    /// Borrows the value; `None` while it is borrowed exclusively.
    #[inline]
    pub fn try_borrow(&self) -> Option<Ref<'_, T>> {
        // `Some` only once the borrow is counted: the guard's drop gives it back.
        self.share().then(|| Ref { cell: self })
    }

    /// Borrows the value exclusively; `None` while it is borrowed.
    #[inline]
    pub fn try_borrow_mut(&self) -> Option<RefMut<'_, T>> {
        self.seize().then(|| RefMut { cell: self })
    }

    #[inline]
    fn share(&self) -> bool {
        let borrows = self.borrows.get();
        // Whoever ends the last borrow of a value that was given up settles that at once. So a borrow during which nothing
        // else happens need not look whether it has to.
        unsafe { core::hint::assert_unchecked(borrows != OWED) };
        let free = borrows < EXCLUSIVE - SHARED;
        if free {
            self.borrows.set(borrows + SHARED);
        }
        free
    }

    #[inline]
    fn seize(&self) -> bool {
        let free = self.borrows.get() == 0;
        if free {
            self.borrows.set(EXCLUSIVE);
        }
        free
    }

    /// Ends a shared borrow. Returns whether it was the last one, and JavaScript has given the value up.
    #[inline]
    fn end_share(&self) -> bool {
        let borrows = self.borrows.get() - SHARED;
        self.borrows.set(borrows);
        borrows == OWED
    }

    /// Ends an exclusive borrow. Returns whether JavaScript has given the value up.
    #[inline]
    fn end_seizure(&self) -> bool {
        let owed = self.borrows.get() & OWED;
        self.borrows.set(owed);
        owed == OWED
    }

    /// Gives up what JavaScript has given up during the borrow that has just ended as the last one.
    ///
    /// # Safety
    /// The cell is owed, so it is that of an `Rc`.
    #[cold]
    unsafe fn settle(cell: *const WasmRefCell<T>) {
        let this = unsafe { &*cell };
        this.borrows.set(0);
        for _ in 0..this.owed.replace(0) {
            drop(unsafe { Rc::from_raw(cell) });
        }
    }
}

/// A shared borrow of a cell.
pub struct Ref<'b, T: ?Sized> {
    cell: &'b WasmRefCell<T>,
}

/// An exclusive borrow of a cell.
pub struct RefMut<'b, T: ?Sized> {
    cell: &'b WasmRefCell<T>,
}

/// A shared borrow of what JavaScript has. One for a call ends with the call, even if an exception skips this guard's drop.
///
/// It holds no count of the value's: whoever gives the value up meanwhile leaves that to the last borrow. So a call that
/// only looks at a field changes nothing that would have to be written.
pub struct RcRef<T> {
    cell: *const WasmRefCell<T>,
    noted: bool,
}

/// An exclusive borrow of what JavaScript has. One for a call ends with the call, even if an exception skips this guard's
/// drop.
pub struct RcRefMut<T> {
    cell: *const WasmRefCell<T>,
    noted: bool,
}

/// The guards that hold no count. Those for one call are noted while they are there.
macro_rules! countless {
    ($($guard:ident, $begin:ident, $end:ident;)*) => {$(
        impl<T> $guard<T> {
            /// Borrows the value for as long as the guard is there; `None` while another borrow stands in the way.
            ///
            /// # Safety
            /// The cell is that of an `Rc`, and somebody has a count of it who gives it up with `give_up` only.
            #[inline]
            pub unsafe fn new(cell: *const WasmRefCell<T>) -> Option<$guard<T>> {
                unsafe { (*cell).$begin() }.then(|| $guard { cell, noted: false })
            }

            /// Borrows the value for the call in progress; `None` while another borrow stands in the way.
            ///
            /// # Safety
            /// As for [`new`](Self::new).
            // Always: where size counts, the compiler would make two functions of what nearly cancels out.
            #[inline(always)]
            pub unsafe fn for_call(cell: *const WasmRefCell<T>) -> Option<$guard<T>> {
                /// Ends the borrow.
                #[inline]
                unsafe fn end<T>(address: u32) {
                    let cell = address as usize as *const WasmRefCell<T>;
                    unsafe {
                        if (*cell).$end() {
                            WasmRefCell::settle(cell);
                        }
                    }
                }

                // Before anything is counted: what stands between the count and its end keeps the optimiser from seeing
                // that they cancel out.
                let noted = unsafe { guards::begin(cell.addr() as u32, end::<T>) };
                if unsafe { (*cell).$begin() } {
                    return Some($guard { cell, noted });
                }
                if noted {
                    guards::finish(cell.addr() as u32);
                }
                None
            }
        }

        impl<T> Drop for $guard<T> {
            #[inline(always)]
            fn drop(&mut self) {
                let owed = unsafe { (*self.cell).$end() };
                // After the count, for the same reason; nothing can throw between the two.
                if self.noted {
                    guards::finish(self.cell.addr() as u32);
                }
                if owed {
                    unsafe { WasmRefCell::settle(self.cell) };
                }
            }
        }

        impl<T> Deref for $guard<T> {
            type Target = T;

            #[inline]
            fn deref(&self) -> &T {
                unsafe { &*(*self.cell).value.get() }
            }
        }
    )*};
}

countless! {
    RcRef, share, end_share;
    RcRefMut, seize, end_seizure;
}

impl<T> DerefMut for RcRefMut<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *(*self.cell).value.get() }
    }
}

/// Access through a guard, and the end of the borrow.
macro_rules! guards {
    ($([$($generics:tt)*] $guard:ty, $end:ident;)*) => {$(
        impl<$($generics)*> Deref for $guard {
            type Target = T;

            #[inline]
            fn deref(&self) -> &T {
                unsafe { &*self.cell.value.get() }
            }
        }

        impl<$($generics)*> Drop for $guard {
            #[inline]
            fn drop(&mut self) {
                if self.cell.$end() {
                    unsafe { WasmRefCell::settle(&raw const *self.cell) };
                }
            }
        }
    )*};
}

guards! {
    ['b, T: ?Sized] Ref<'b, T>, end_share;
    ['b, T: ?Sized] RefMut<'b, T>, end_seizure;
}

impl<T: ?Sized> DerefMut for RefMut<'_, T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.cell.value.get() }
    }
}

impl<T> Borrow<T> for RcRef<T> {
    #[inline]
    fn borrow(&self) -> &T {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_may_read() {
        let cell = WasmRefCell::new(7);
        let (a, b) = (cell.try_borrow().unwrap(), cell.try_borrow().unwrap());
        assert_eq!((*a, *b), (7, 7));
        assert!(cell.try_borrow_mut().is_none());
        drop((a, b));
        assert!(cell.try_borrow_mut().is_some());
    }

    #[test]
    fn one_may_write() {
        let cell = WasmRefCell::new(7);
        let mut a = cell.try_borrow_mut().unwrap();
        *a += 1;
        assert!(cell.try_borrow().is_none());
        assert!(cell.try_borrow_mut().is_none());
        drop(a);
        assert_eq!(cell.try_borrow().as_deref(), Some(&8));
        assert_eq!(cell.into_inner(), 8);
    }

    #[test]
    fn a_value_lives_to_the_end_of_its_borrow() {
        let alive = Rc::new(());
        let cell = given(alive.clone());
        let borrow = unsafe { RcRefMut::new(cell) }.unwrap();
        assert!(unsafe { WasmRefCell::give_up(cell) }.is_none());
        assert_eq!(Rc::strong_count(&alive), 2);
        drop(borrow);
        assert_eq!(Rc::strong_count(&alive), 1);
    }

    /// A value as JavaScript owns it.
    fn given<T>(value: T) -> &'static WasmRefCell<T> {
        unsafe { &*Rc::into_raw(Rc::new(WasmRefCell::new(value))) }
    }

    #[test]
    fn what_is_given_up_during_a_borrow_lives_until_its_end() {
        let alive = Rc::new(());
        let cell = given(alive.clone());
        let (one, other) = (cell.try_borrow().unwrap(), cell.try_borrow().unwrap());
        assert!(unsafe { WasmRefCell::give_up(cell) }.is_none());
        assert!(cell.try_borrow_mut().is_none());
        drop(one);
        assert_eq!(Rc::strong_count(&other), 2);
        drop(other);
        assert_eq!(Rc::strong_count(&alive), 1);

        let cell = given(alive.clone());
        let only = cell.try_borrow_mut().unwrap();
        assert!(unsafe { WasmRefCell::give_up(cell) }.is_none());
        assert!(cell.try_borrow().is_none());
        drop(only);
        assert_eq!(Rc::strong_count(&alive), 1);
    }

    #[test]
    fn each_count_that_is_given_up_during_a_borrow_is_settled() {
        let held = Rc::new(WasmRefCell::new(()));
        let (one, other) = (Rc::into_raw(held.clone()), Rc::into_raw(held.clone()));
        let borrow = held.try_borrow().unwrap();
        unsafe {
            assert!(WasmRefCell::give_up(one).is_none());
            assert!(WasmRefCell::give_up(other).is_none());
        }
        assert_eq!(Rc::strong_count(&held), 3);
        drop(borrow);
        assert_eq!(Rc::strong_count(&held), 1);
        assert!(held.try_borrow_mut().is_some());
    }

    #[test]
    fn a_refused_borrow_changes_nothing() {
        let cell = Rc::new(WasmRefCell::new(1));
        let at = Rc::as_ptr(&cell);
        unsafe {
            let write = RcRefMut::new(at).unwrap();
            assert!(RcRef::new(at).is_none());
            assert!(RcRefMut::new(at).is_none());
            drop(write);
            assert_eq!(*RcRef::new(at).unwrap(), 1);
        }
        assert_eq!(Rc::strong_count(&cell), 1);
    }
}
