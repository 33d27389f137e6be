//! What an exported struct has of the one that it extends.

use super::{Messages, Ref, RefMut, WasmRefCell, pointer};
use crate::rt::unwind::UNWINDS;
use alloc::rc::Rc;
use core::fmt::{self, Debug, Formatter};

/// The value of the struct that another exported struct extends, as the field `parent` holds it.
///
/// It is shared with JavaScript, whose object of the class below also knows the value of the class above. So it is borrowed
/// as it is used.
///
/// ```
/// # use wasm_ferry::Parent;
/// let parent: Parent<String> = String::from("a value").into();
/// parent.borrow_mut().push('!');
/// assert_eq!(*parent.borrow(), "a value!");
/// ```
pub struct Parent<T>(Rc<WasmRefCell<T>>);

impl<T> Parent<T> {
    /// A new value.
    #[inline]
    pub fn new(value: T) -> Parent<T> {
        Parent(Rc::new(WasmRefCell::new(value)))
    }

    /// Borrows the value.
    ///
    /// # Panics
    /// While it is borrowed exclusively: by `borrow_mut`, or by a method that JavaScript has called.
    #[track_caller]
    #[inline]
    pub fn borrow(&self) -> Ref<'_, T> {
        self.0.try_borrow().expect("the parent is already borrowed: a call that changes it is still running")
    }

    /// Borrows the value exclusively.
    ///
    /// # Panics
    /// While it is borrowed: by `borrow` or `borrow_mut`, or by a method that JavaScript has called.
    #[track_caller]
    #[inline]
    pub fn borrow_mut(&self) -> RefMut<'_, T> {
        self.0.try_borrow_mut().expect("the parent is already borrowed: a call that uses it is still running")
    }
}

impl<T> From<T> for Parent<T> {
    #[inline]
    fn from(value: T) -> Parent<T> {
        Parent::new(value)
    }
}

/// The same value again, not a copy of it.
impl<T> Clone for Parent<T> {
    #[inline]
    fn clone(&self) -> Parent<T> {
        Parent(self.0.clone())
    }
}

impl<T: Debug> Debug for Parent<T> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0.try_borrow() {
            Some(value) => f.debug_tuple("Parent").field(&*value).finish(),
            None => f.write_str("Parent(<borrowed>)"),
        }
    }
}

/// A new count of the value of the class above.
///
/// Ownership: the caller's, to give up as any other.
///
/// # Safety
/// The address is that of a `T` which JavaScript owns, or which is about to be owned.
#[inline]
pub unsafe fn raise<T: AsRef<Parent<P>>, P>(address: u32, messages: &Messages) -> u32 {
    let cell = unsafe {
        Rc::increment_strong_count(pointer::<T>(address));
        Rc::from_raw(pointer::<T>(address))
    };
    match cell.try_borrow() {
        Some(value) => Rc::into_raw(value.as_ref().0.clone()).addr() as u32,
        // The glue throws nothing for us here, and nothing may unwind.
        None if UNWINDS => crate::error::throw_bug(messages.used_mutably),
        None => crate::throw_str(messages.used_mutably),
    }
}

/// Makes an exported struct one that extends another.
///
/// Example: `descends! { type = Dog, name = "Dog", parent = Animal, raise = "js$app_1a2b3c4d$Dog.parent" }`.
#[doc(hidden)]
#[macro_export]
macro_rules! __ferry_descends {
    { type = $ty:ty, name = $name:literal, parent = $parent:ty, raise = $raise:literal $(,)? } => {
        impl $crate::__rt::core::convert::AsRef<$crate::__rt::Parent<$parent>> for $ty {
            #[inline]
            fn as_ref(&self) -> &$crate::__rt::Parent<$parent> {
                &self.parent
            }
        }

        const _: () = {
            const _: () = $crate::__rt::exported_struct::<$parent>();

            #[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
            #[unsafe(export_name = $raise)]
            unsafe extern "C" fn raise(address: $crate::__rt::core::primitive::u32) -> $crate::__rt::core::primitive::u32 {
                const MESSAGES: &$crate::__rt::Messages = &$crate::__ferry_class_messages!($name);
                unsafe { $crate::__rt::raise::<$ty, $parent>(address, MESSAGES) }
            }
        };
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;

    #[test]
    fn a_parent_is_shared() {
        let one: Parent<u32> = 1.into();
        let other = one.clone();
        *one.borrow_mut() += 1;
        assert_eq!(*other.borrow(), 2);
        assert_eq!(std::format!("{other:?}"), "Parent(2)");
        let _held = one.borrow_mut();
        assert_eq!(std::format!("{other:?}"), "Parent(<borrowed>)");
    }

    #[test]
    #[should_panic(expected = "the parent is already borrowed")]
    fn a_parent_in_use_cannot_be_changed() {
        let parent = Parent::new(String::new());
        let _held = parent.borrow();
        let _ = parent.borrow_mut();
    }
}
