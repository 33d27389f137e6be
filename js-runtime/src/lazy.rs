//! Values made when they are first used: imported statics, and what libraries keep for the whole run.

use core::fmt;
use core::ops::Deref;

/// A value made when it is first used, for a `static`.
///
/// WebAssembly without threads has one, and with them it is for a `static` of each; elsewhere only one thread may use it.
#[doc(hidden)]
pub struct LazyCell<T, F = fn() -> T>(core::cell::LazyCell<T, F>);

// Wasm without threads has one thread. On other hosts what it makes comes from JavaScript, and making it panics.
#[cfg(not(target_feature = "atomics"))]
unsafe impl<T, F> Sync for LazyCell<T, F> {}
#[cfg(not(target_feature = "atomics"))]
unsafe impl<T, F> Send for LazyCell<T, F> {}

impl<T, F: FnOnce() -> T> LazyCell<T, F> {
    /// A value that `make` makes.
    pub const fn new(make: F) -> LazyCell<T, F> {
        LazyCell(core::cell::LazyCell::new(make))
    }

    /// The value, which is made now if it was not before.
    pub fn force(this: &Self) -> &T {
        core::cell::LazyCell::force(&this.0)
    }
}

impl<T, F: FnOnce() -> T> Deref for LazyCell<T, F> {
    type Target = T;

    fn deref(&self) -> &T {
        LazyCell::force(self)
    }
}

/// A value for a `static`, which each thread makes for itself when it first uses it.
#[cfg(not(target_feature = "atomics"))]
pub use LazyCell as PerThread;

#[cfg(target_feature = "atomics")]
pub use per_thread::PerThread;

#[cfg(target_feature = "atomics")]
mod per_thread {
    //! Values of threads, found by the address of the static that they belong to: the crates that declare such statics
    //! would need a feature of the compiler for variables of threads.

    use alloc::boxed::Box;
    use alloc::collections::BTreeMap;
    use core::cell::UnsafeCell;

    /// A value for a `static`, which each thread makes for itself when it first uses it.
    pub struct PerThread<T> {
        make: fn() -> T,
        /// Something to point at, so that no two have one address.
        _place: u8,
    }

    struct Values(UnsafeCell<BTreeMap<usize, *const ()>>);

    // Each thread has its own.
    unsafe impl Sync for Values {}

    #[thread_local]
    static VALUES: Values = Values(UnsafeCell::new(BTreeMap::new()));

    impl<T> PerThread<T> {
        /// A value that `make` makes.
        pub const fn new(make: fn() -> T) -> PerThread<T> {
            PerThread { make, _place: 0 }
        }

        /// The thread's value, which is made now if it was not before. It stays until the thread's memory is gone.
        pub fn force(this: &'static Self) -> &'static T {
            let key = (&raw const *this).addr();
            let known = unsafe { (*VALUES.0.get()).get(&key).copied() };
            let value = known.unwrap_or_else(|| {
                // Making it may use other values, or this one.
                let made: *const T = Box::into_raw(Box::new((this.make)()));
                unsafe { (*VALUES.0.get()).insert(key, made.cast()) };
                made.cast()
            });
            unsafe { &*value.cast::<T>() }
        }
    }
}

/// [`LazyCell`] for any number of threads.
#[cfg(feature = "std")]
pub use std::sync::LazyLock;

/// [`LazyCell`] under another name: without `std` there is one thread.
#[cfg(not(feature = "std"))]
pub use LazyCell as LazyLock;

/// An imported static: read from JavaScript when it is first used.
///
/// ```ignore
/// #[js]
/// extern "C" {
///     #[js(thread_local_v2, js_name = document)]
///     static DOCUMENT: JsValue;
/// }
/// let is_there = DOCUMENT.with(|document| document.is_object());
/// ```
pub struct JsThreadLocal<T: 'static> {
    #[doc(hidden)]
    pub __inner: &'static PerThread<T>,
}

impl<T> JsThreadLocal<T> {
    /// What `use_it` makes of the value.
    pub fn with<F, R>(&'static self, use_it: F) -> R
    where
        F: FnOnce(&T) -> R,
    {
        use_it(PerThread::force(self.__inner))
    }
}

impl<T> fmt::Debug for JsThreadLocal<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JsThreadLocal { .. }")
    }
}

/// An imported static that dereferences to its value.
#[cfg(feature = "std")]
#[deprecated = "add `thread_local_v2` to the static and use `.with(…)`"]
pub struct JsStatic<T: 'static> {
    #[doc(hidden)]
    pub __inner: &'static std::thread::LocalKey<T>,
}

#[cfg(feature = "std")]
#[allow(deprecated, reason = "the type's own implementation")]
impl<T: crate::convert::FromWasmAbi + 'static> Deref for JsStatic<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // The value is never dropped before the thread ends, and wasm has one.
        unsafe { &*self.__inner.with(core::ptr::from_ref) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::sync::atomic::{AtomicU32, Ordering};

    #[test]
    fn a_static_is_made_once() {
        static MADE: AtomicU32 = AtomicU32::new(0);
        static VALUE: JsThreadLocal<u32> = {
            static CELL: LazyCell<u32> = LazyCell::new(|| MADE.fetch_add(1, Ordering::Relaxed) + 7);
            JsThreadLocal { __inner: &CELL }
        };
        assert_eq!(MADE.load(Ordering::Relaxed), 0);
        assert_eq!(VALUE.with(|value| *value) + VALUE.with(|value| *value), 14);
        assert_eq!(MADE.load(Ordering::Relaxed), 1);
    }
}
