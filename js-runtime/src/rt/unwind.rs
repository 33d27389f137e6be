//! Panics that unwind: at the boundary they become what JavaScript throws, and what JavaScript throws becomes one of them.
//!
//! No exception of JavaScript passes through Rust in such a build. The glue catches what an import throws and leaves it in the
//! error slot; [`throw`] unwinds with it, so that destructors run, and [`catch`] finds it again where JavaScript called in.

/// Whether panics unwind, so that calls of JavaScript catch them.
///
/// Not without the standard library, which catches. On other hosts there are no calls of JavaScript.
pub(crate) const UNWINDS: bool =
    cfg!(all(target_family = "wasm", not(target_os = "wasi"), panic = "unwind", feature = "std"));

#[cfg(all(target_family = "wasm", not(target_os = "wasi"), panic = "unwind", feature = "std"))]
mod caught {
    use crate::{JsValue, intrinsics};
    use alloc::boxed::Box;
    use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

    /// What JavaScript threw, on its way through Rust.
    struct Thrown(JsValue);

    // Payloads are sent to whoever joins a thread; this one never leaves its own.
    unsafe impl Send for Thrown {}

    /// Tells the post-processor that everything here is so.
    #[unsafe(no_mangle)]
    extern "C" fn __ferry_unwinds() {}

    /// Runs what JavaScript has called.
    ///
    /// Errors: what JavaScript threw inside, or the `PanicError` that a panic becomes.
    #[inline]
    pub(crate) fn catch<R>(call: impl FnOnce() -> R) -> Result<R, JsValue> {
        catch_unwind(AssertUnwindSafe(call)).map_err(|payload| match payload.downcast::<Thrown>() {
            Ok(thrown) => thrown.0,
            Err(panic) => crate::error::panic_to_panic_error(panic),
        })
    }

    /// Unwinds with what JavaScript threw, or will see thrown. No hook is called: it is no panic.
    #[cold]
    pub(crate) fn throw(value: JsValue) -> ! {
        resume_unwind(Box::new(Thrown(value)))
    }

    /// Runs what nobody waits for: what it throws is reported as a promise that was rejected without a handler.
    pub(crate) fn report(call: impl FnOnce()) {
        if let Err(error) = catch(call) {
            intrinsics::report_error(error);
        }
    }
}

#[cfg(not(all(target_family = "wasm", not(target_os = "wasi"), panic = "unwind", feature = "std")))]
mod caught {
    use crate::JsValue;

    /// Runs what JavaScript has called. Nothing is caught.
    #[inline]
    pub(crate) fn catch<R>(call: impl FnOnce() -> R) -> Result<R, JsValue> {
        Ok(call())
    }

    /// Runs what nobody waits for.
    #[inline]
    pub(crate) fn report(call: impl FnOnce()) {
        call();
    }
}

pub(crate) use caught::*;
