//! What crosses for an exported struct: where its value is.

use crate::convert::WasmAbi;
use core::fmt;
use core::marker::PhantomData;

/// The address of a `T` that a JavaScript object owns, or 0.
///
/// Crates that look inside of a class's object make one of the number they find there, and borrow the value by it.
///
/// Shape: one word.
#[repr(transparent)]
pub struct WasmPtr<T: ?Sized> {
    address: u32,
    of: PhantomData<*const T>,
}

impl<T: ?Sized> WasmPtr<T> {
    /// The pointer with this address.
    #[inline]
    pub const fn from_usize(address: usize) -> Self {
        WasmPtr { address: address as u32, of: PhantomData }
    }

    /// The address.
    #[inline]
    pub const fn into_usize(self) -> usize {
        self.address as usize
    }

    /// The pointer with this address, as modules have them.
    #[inline]
    pub const fn at(address: u32) -> Self {
        WasmPtr { address, of: PhantomData }
    }

    /// The address, as modules have them.
    #[inline]
    pub const fn address(self) -> u32 {
        self.address
    }
}

impl<T: ?Sized> Copy for WasmPtr<T> {}

impl<T: ?Sized> Clone for WasmPtr<T> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> PartialEq for WasmPtr<T> {
    fn eq(&self, other: &Self) -> bool {
        self.address == other.address
    }
}

impl<T: ?Sized> Eq for WasmPtr<T> {}

impl<T: ?Sized> fmt::Debug for WasmPtr<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WasmPtr({:#x})", self.address)
    }
}

impl<T: ?Sized> WasmAbi for WasmPtr<T> {
    type Prim1 = u32;
    type Prim2 = ();
    type Prim3 = ();
    type Prim4 = ();

    #[inline]
    fn split(self) -> (u32, (), (), ()) {
        (self.address, (), (), ())
    }

    #[inline]
    fn join(address: u32, _: (), _: (), _: ()) -> Self {
        WasmPtr::at(address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_is_its_address() {
        let pointer = WasmPtr::<str>::from_usize(24);
        assert_eq!(pointer.into_usize(), 24);
        let (address, (), (), ()) = pointer.split();
        assert_eq!(WasmPtr::join(address, (), (), ()), pointer);
    }
}
