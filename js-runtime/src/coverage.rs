//! Coverage of tests: what the harness's macro wraps its own items in.

/// The items as they are: coverage reports are not told apart yet.
///
/// Example: `__wbindgen_coverage! { fn registered() {} }` is `fn registered() {}`.
#[doc(hidden)]
#[macro_export]
macro_rules! __wbindgen_coverage {
    ($($items:tt)*) => { $($items)* };
}
