//! Closures that can be called once.

use super::later::Later;
use alloc::boxed::Box;
use alloc::rc::Rc;

/// A closure that can be called once, with the signature `T`, arguments `A` and result `R`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be called once from JavaScript as `{T}`",
    note = "`T` is a `dyn FnMut` with the closure's arguments and result, and the closure must own what it captures"
)]
pub trait WasmClosureFnOnce<T: ?Sized, A, R>: 'static {
    /// A closure whose first call calls this one, and whose other calls throw.
    #[doc(hidden)]
    fn into_fn_mut(self) -> Box<T>;

    /// The same without a function, where promises need none; otherwise as [`into_fn_mut`](Self::into_fn_mut).
    #[doc(hidden)]
    #[inline]
    fn into_later(self) -> Result<Rc<dyn Later>, Box<T>>
    where
        Self: Sized,
    {
        Err(self.into_fn_mut())
    }
}

/// What the second call is told.
pub(super) const CALLED_TWICE: &str =
    "FnOnce called more than once: this Rust closure was made with `Closure::once`, and its call has been made";

/// Takes the function out for its only call.
#[inline]
pub(super) fn once<F>(function: &mut Option<F>) -> F {
    match function.take() {
        Some(function) => function,
        None => crate::throw_str(CALLED_TWICE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_call_is_made() {
        let text = alloc::string::String::from("moved");
        let mut function: Box<dyn FnMut(usize) -> usize> = (move |n: usize| n + text.len()).into_fn_mut();
        assert_eq!(function(2), 7);
    }

    #[test]
    #[should_panic(expected = "FnOnce called more than once")]
    fn the_second_call_is_refused() {
        let mut function: Box<dyn FnMut()> = (|| ()).into_fn_mut();
        function();
        function();
    }
}
