//! What happens when a panic ends the module.

use core::sync::atomic::{AtomicPtr, Ordering};

/// The function, or null for none.
static ON_ABORT: AtomicPtr<()> = AtomicPtr::new(core::ptr::null_mut());

/// Has `function` called when a panic ends the module, and returns what was to be called until now.
///
/// That is noticed in builds with debug assertions and with the feature `panic-message`, which tell JavaScript what a panic
/// says. A trap is not noticed here. The function runs before anything is thrown; it may call JavaScript.
pub fn set_on_abort(function: fn()) -> Option<fn()> {
    let before = ON_ABORT.swap(function as *mut (), Ordering::Relaxed);
    on_abort(before)
}

/// Asks that the module be instantiated anew after it has ended.
///
/// Nothing comes of it: a module that has ended stays so, and says what to do to whoever calls it.
pub fn schedule_reinit() {}

fn on_abort(pointer: *mut ()) -> Option<fn()> {
    // It came from such a function, above.
    (!pointer.is_null()).then(|| unsafe { core::mem::transmute::<*mut (), fn()>(pointer) })
}

/// Calls what [`set_on_abort`] was given, once.
#[cfg(any(
    test,
    all(
        target_family = "wasm",
        not(target_os = "wasi"),
        feature = "std",
        any(debug_assertions, feature = "panic-message")
    )
))]
pub(crate) fn aborting() {
    if let Some(function) = on_abort(ON_ABORT.swap(core::ptr::null_mut(), Ordering::Relaxed)) {
        function();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::sync::atomic::AtomicU32;

    #[test]
    fn the_function_set_last_is_called_once() {
        static CALLED: AtomicU32 = AtomicU32::new(0);
        fn add<const N: u32>() {
            CALLED.fetch_add(N, Ordering::Relaxed);
        }
        assert!(set_on_abort(add::<1>).is_none());
        set_on_abort(add::<10>).expect("one was set")();
        aborting();
        aborting();
        assert_eq!(CALLED.load(Ordering::Relaxed), 11);
    }
}
