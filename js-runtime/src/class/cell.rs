//! A cell that counts its borrows, shared with JavaScript.

use crate::rt::guards;
use alloc::rc::Rc;
use core::borrow::Borrow;
use core::cell::{Cell, UnsafeCell};
use core::ops::{Deref, DerefMut};

/// The count that means one exclusive borrow.
const EXCLUSIVE: u32 = u32::MAX;

/// A value that is borrowed by calls, at any time either exclusively by one or by any number.
pub struct WasmRefCell<T: ?Sized> {
    /// How many shared borrows there are, or [`EXCLUSIVE`].
    borrows: Cell<u32>,
    value: UnsafeCell<T>,
}

impl<T> WasmRefCell<T> {
    /// A cell that nobody borrows.
    pub const fn new(value: T) -> WasmRefCell<T> {
        WasmRefCell { borrows: Cell::new(0), value: UnsafeCell::new(value) }
    }

    /// The value.
    pub fn into_inner(self) -> T {
        self.value.into_inner()
    }
}

impl<T: ?Sized> WasmRefCell<T> {
    /// Borrows the value; `None` while it is borrowed exclusively.
    pub fn try_borrow(&self) -> Option<Ref<'_, T>> {
        // `Some` only once the borrow is counted: the guard's drop gives it back.
        self.share().then(|| Ref { cell: self })
    }

    /// Borrows the value exclusively; `None` while it is borrowed.
    pub fn try_borrow_mut(&self) -> Option<RefMut<'_, T>> {
        self.seize().then(|| RefMut { cell: self })
    }

    fn share(&self) -> bool {
        let borrows = self.borrows.get();
        // One below `EXCLUSIVE` is as many as can be counted.
        let free = borrows < EXCLUSIVE - 1;
        if free {
            self.borrows.set(borrows + 1);
        }
        free
    }

    fn seize(&self) -> bool {
        let free = self.borrows.get() == 0;
        if free {
            self.borrows.set(EXCLUSIVE);
        }
        free
    }

    fn end_share(&self) {
        self.borrows.set(self.borrows.get() - 1);
    }

    fn end_seizure(&self) {
        self.borrows.set(0);
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

/// A shared borrow that keeps the cell alive.
pub struct RcRef<T: ?Sized> {
    cell: Rc<WasmRefCell<T>>,
}

/// An exclusive borrow that keeps the cell alive.
pub struct RcRefMut<T: ?Sized> {
    cell: Rc<WasmRefCell<T>>,
}

/// A shared borrow for one call, which ends with the call even if an exception skips this guard's drop.
pub struct CallRef<T> {
    cell: Rc<WasmRefCell<T>>,
    noted: bool,
}

/// An exclusive borrow for one call, which ends with the call even if an exception skips this guard's drop.
pub struct CallRefMut<T> {
    cell: Rc<WasmRefCell<T>>,
    noted: bool,
}

/// The guards for one call, which are noted while they are there.
macro_rules! for_calls {
    ($($guard:ident, $begin:ident, $end:ident;)*) => {$(
        impl<T> $guard<T> {
            /// Borrows the value; `None` while another borrow stands in the way.
            pub fn new(cell: Rc<WasmRefCell<T>>) -> Option<$guard<T>> {
                /// Ends the borrow, and gives up the count that the guard would have given up.
                unsafe fn end<T>(address: u32) {
                    let cell = unsafe { Rc::from_raw(address as usize as *const WasmRefCell<T>) };
                    cell.$end();
                }

                cell.$begin().then(|| {
                    let noted = unsafe { guards::begin(Rc::as_ptr(&cell).addr() as u32, end::<T>) };
                    $guard { cell, noted }
                })
            }
        }

        impl<T> Drop for $guard<T> {
            fn drop(&mut self) {
                if self.noted {
                    guards::finish(Rc::as_ptr(&self.cell).addr() as u32);
                }
                self.cell.$end();
            }
        }

        impl<T> Deref for $guard<T> {
            type Target = T;

            fn deref(&self) -> &T {
                unsafe { &*self.cell.value.get() }
            }
        }
    )*};
}

for_calls! {
    CallRef, share, end_share;
    CallRefMut, seize, end_seizure;
}

impl<T> DerefMut for CallRefMut<T> {
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.cell.value.get() }
    }
}

impl<T: ?Sized> RcRef<T> {
    /// Borrows the value; `None` while it is borrowed exclusively.
    pub fn new(cell: Rc<WasmRefCell<T>>) -> Option<RcRef<T>> {
        cell.share().then(|| RcRef { cell })
    }
}

impl<T: ?Sized> RcRefMut<T> {
    /// Borrows the value exclusively; `None` while it is borrowed.
    pub fn new(cell: Rc<WasmRefCell<T>>) -> Option<RcRefMut<T>> {
        cell.seize().then(|| RcRefMut { cell })
    }
}

/// Access through a guard, and the end of the borrow. The guard's cell is dropped after that.
macro_rules! guards {
    ($([$($generics:tt)*] $guard:ty, $end:ident;)*) => {$(
        impl<$($generics)*> Deref for $guard {
            type Target = T;

            fn deref(&self) -> &T {
                unsafe { &*self.cell.value.get() }
            }
        }

        impl<$($generics)*> Drop for $guard {
            fn drop(&mut self) {
                self.cell.$end();
            }
        }
    )*};
}

guards! {
    ['b, T: ?Sized] Ref<'b, T>, end_share;
    ['b, T: ?Sized] RefMut<'b, T>, end_seizure;
    [T: ?Sized] RcRef<T>, end_share;
    [T: ?Sized] RcRefMut<T>, end_seizure;
}

impl<T: ?Sized> DerefMut for RefMut<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.cell.value.get() }
    }
}

impl<T: ?Sized> DerefMut for RcRefMut<T> {
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.cell.value.get() }
    }
}

impl<T: ?Sized> Borrow<T> for RcRef<T> {
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
        let cell = Rc::new(WasmRefCell::new(alive.clone()));
        let borrow = RcRefMut::new(cell).unwrap();
        assert_eq!(Rc::strong_count(&alive), 2);
        drop(borrow);
        assert_eq!(Rc::strong_count(&alive), 1);
    }

    #[test]
    fn a_refused_borrow_changes_nothing() {
        let cell = Rc::new(WasmRefCell::new(1));
        let write = RcRefMut::new(cell.clone()).unwrap();
        assert!(RcRef::new(cell.clone()).is_none());
        assert!(RcRefMut::new(cell.clone()).is_none());
        drop(write);
        assert_eq!(*RcRef::new(cell.clone()).unwrap(), 1);
        assert_eq!(Rc::strong_count(&cell), 1);
    }
}
