//! What generic imports are erased to, and the bounds that say so.

use crate::JsValue;
use crate::sys::{JsNullable, JsOption};
use crate::{JsError, Nullable, ScopedClosure};
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::ptr::NonNull;

/// A type that crosses as another one does, whatever its parameters are.
///
/// # Safety
/// `Self` and `Repr` have the same layout and validity, so that one may be transmuted to the other, in both directions.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot cross between Rust and JavaScript",
    note = "annotate the struct or enum with `#[js]`, or convert it: numbers, text, `Option`, `Vec` and \
            `JsValue` cross"
)]
pub unsafe trait ErasableGeneric {
    /// What is passed in its place.
    type Repr;
}

/// An owned value that crosses as `C` does.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not cross the boundary as `{C}` does",
    note = "a type parameter of an import is erased: the import takes and gives `{C}`, and `{Self}` has another shape"
)]
pub trait ErasableGenericOwn<C> {}

impl<T, C> ErasableGenericOwn<C> for T
where
    C: ErasableGeneric,
    T: ErasableGeneric<Repr = <C as ErasableGeneric>::Repr>,
{
}

/// A value behind `&` that crosses as a `C` behind `&` does.
#[diagnostic::on_unimplemented(
    message = "`&{Self}` does not cross the boundary as `&{C}` does",
    note = "a type parameter of an import is erased: the import takes `&{C}`, and `&{Self}` has another shape"
)]
pub trait ErasableGenericBorrow<C: ?Sized> {}

impl<T: ?Sized, C: ?Sized> ErasableGenericBorrow<C> for T
where
    for<'a> &'a C: ErasableGeneric,
    for<'a> &'a T: ErasableGeneric<Repr = <&'a C as ErasableGeneric>::Repr>,
{
}

/// A value behind `&mut` that crosses as a `C` behind `&mut` does.
#[diagnostic::on_unimplemented(
    message = "`&mut {Self}` does not cross the boundary as `&mut {C}` does",
    note = "a type parameter of an import is erased: the import takes `&mut {C}`, and `&mut {Self}` has another shape"
)]
pub trait ErasableGenericBorrowMut<C: ?Sized> {}

impl<T: ?Sized, C: ?Sized> ErasableGenericBorrowMut<C> for T
where
    for<'a> &'a mut C: ErasableGeneric,
    for<'a> &'a mut T: ErasableGeneric<Repr = <&'a mut C as ErasableGeneric>::Repr>,
{
}

/// What may be used again after a panic passed through it; anything, where panics do not unwind.
#[cfg(not(all(target_family = "wasm", not(target_os = "wasi"), panic = "unwind", feature = "std")))]
pub trait MaybeUnwindSafe {}

#[cfg(not(all(target_family = "wasm", not(target_os = "wasi"), panic = "unwind", feature = "std")))]
impl<T: ?Sized> MaybeUnwindSafe for T {}

/// What may be used again after a panic passed through it.
#[cfg(all(target_family = "wasm", not(target_os = "wasi"), panic = "unwind", feature = "std"))]
#[diagnostic::on_unimplemented(
    message = "a panic while `{Self}` is in use may leave it half changed",
    note = "this build unwinds: wrap it in `AssertUnwindSafe`, or use the `_assert_unwind_safe` or `_aborting` function"
)]
pub trait MaybeUnwindSafe: core::panic::UnwindSafe {}

#[cfg(all(target_family = "wasm", not(target_os = "wasi"), panic = "unwind", feature = "std"))]
impl<T: ?Sized + core::panic::UnwindSafe> MaybeUnwindSafe for T {}

/// Who may implement [`JsStringLike`](crate::convert::JsStringLike).
pub trait JsStringLikeSealed {}

/// Who may implement [`VectorRefIntoWasmAbi`](crate::convert::VectorRefIntoWasmAbi).
pub trait VectorRefIntoWasmAbiSealed {}

/// Types that are erased to themselves, and types that are a handle.
macro_rules! erased {
    ($($ty:ty => $repr:ty),* $(,)?) => {$(
        unsafe impl ErasableGeneric for $ty {
            type Repr = $repr;
        }
    )*};
    (themselves $($ty:ty),* $(,)?) => { erased! { $($ty => $ty),* } };
}

erased! { JsValue => JsValue, JsError => JsValue }
erased! {
    themselves (), bool, char, i8, u8, i16, u16, i32, u32, i64, u64, i128, u128, isize, usize, f32, f64,
    String, Box<str>
}

/// Types made of others: each part is erased.
macro_rules! made_of {
    ($([$($generics:tt)*] $ty:ty => $repr:ty;)*) => {$(
        unsafe impl<$($generics)*> ErasableGeneric for $ty {
            type Repr = $repr;
        }
    )*};
}

made_of! {
    [T: ErasableGeneric] Option<T> => Option<T::Repr>;
    [T: ErasableGeneric] Nullable<T> => Nullable<T::Repr>;
    [T] JsOption<T> => JsValue;
    [T] JsNullable<T> => JsValue;
    [T: ErasableGeneric, E: ErasableGeneric] Result<T, E> => Result<T::Repr, E::Repr>;
    [T: ErasableGeneric] Vec<T> => Vec<T::Repr>;
    [T: ErasableGeneric] Box<[T]> => Box<[T::Repr]>;
    [T: ErasableGeneric] *const T => *const T::Repr;
    [T: ErasableGeneric] *mut T => *mut T::Repr;
    [T: ErasableGeneric] NonNull<T> => NonNull<T::Repr>;
    ['a, T: ErasableGeneric] &'a T => &'a T::Repr;
    ['a, T: ErasableGeneric] &'a mut T => &'a mut T::Repr;
    ['a, T: ErasableGeneric] &'a [T] => &'a [T::Repr];
    ['a, T: ErasableGeneric] &'a mut [T] => &'a mut [T::Repr];
    ['a] &'a str => &'a str;
    ['a, T: ?Sized] ScopedClosure<'a, T> => ScopedClosure<'a, dyn FnMut()>;
}

/// Functions and tuples, for a list of type parameters.
macro_rules! lists {
    ($([$($ty:ident)*])*) => {$(
        lists! { @function [$($ty)*] }
        lists! { @tuple [$($ty)*] }
    )*};
    (@function [$($ty:ident)*]) => {
        made_of! {
            [$($ty: ErasableGeneric,)* R: ErasableGeneric] fn($($ty),*) -> R => fn($($ty::Repr),*) -> R::Repr;
            ['a, 'b, $($ty: ErasableGeneric,)* R: ErasableGeneric] &'a (dyn Fn($($ty),*) -> R + 'b)
                => &'a (dyn Fn($($ty::Repr),*) -> R::Repr + 'b);
            ['a, 'b, $($ty: ErasableGeneric,)* R: ErasableGeneric] &'a mut (dyn Fn($($ty),*) -> R + 'b)
                => &'a mut (dyn Fn($($ty::Repr),*) -> R::Repr + 'b);
            ['a, 'b, $($ty: ErasableGeneric,)* R: ErasableGeneric] &'a mut (dyn FnMut($($ty),*) -> R + 'b)
                => &'a mut (dyn FnMut($($ty::Repr),*) -> R::Repr + 'b);
        }
    };
    (@tuple []) => {};
    (@tuple [$($ty:ident)+]) => {
        made_of! { [$($ty: ErasableGeneric),+] ($($ty,)+) => ($($ty::Repr,)+); }
    };
}

lists! {
    [] [A] [A B] [A B C] [A B C D] [A B C D E] [A B C D E F] [A B C D E F G] [A B C D E F G H]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Closure;

    fn own<T: ErasableGenericOwn<C>, C>() {}
    fn borrow<T: ErasableGenericBorrow<C> + ?Sized, C: ?Sized>() {}
    fn borrow_mut<T: ErasableGenericBorrowMut<C> + ?Sized, C: ?Sized>() {}

    #[test]
    fn what_has_the_same_shape_is_accepted() {
        own::<JsError, JsValue>();
        own::<JsOption<u8>, JsValue>();
        own::<Option<JsError>, Option<JsValue>>();
        own::<Vec<(JsError, u8)>, Vec<(JsValue, u8)>>();
        own::<Closure<dyn Fn(u8) -> JsError>, Closure<dyn FnMut(JsValue)>>();
        own::<fn(JsError) -> u8, fn(JsValue) -> u8>();
        borrow::<JsError, JsValue>();
        borrow::<[JsError], [JsValue]>();
        borrow::<str, str>();
        borrow::<dyn Fn(JsError) -> Result<JsOption<u8>, JsError>, dyn Fn(JsValue) -> Result<JsValue, JsValue>>();
        borrow_mut::<dyn FnMut(JsError, u32), dyn FnMut(JsValue, u32)>();
        borrow_mut::<[u8], [u8]>();
    }
}
