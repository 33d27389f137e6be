//! Tests that the test runner calls: what `#[js_test]` writes ends up here.
//!
//! The runner calls the export of a test and waits until it is told that the test is done. A panic ends the call with a trap,
//! after its words were told; the module goes on.

use crate::task::spawn_local;
use alloc::format;
use alloc::string::String;
use core::fmt::Debug;
use core::future::Future;
use wasm_ferry_macro::js;

#[js(wasm_ferry = crate)]
extern "C" {
    /// The test that has begun must panic, and say this.
    #[js(js_name = __ferry_test_expects)]
    fn expects(words: &str);
    /// There was a panic.
    #[cfg(feature = "std")]
    #[js(js_name = __ferry_test_panicked)]
    fn panicked(words: &str);
    /// The test has ended by itself, with an error if there is one.
    #[js(js_name = __ferry_test_done)]
    fn done(error: Option<String>);
}

/// What a test may return.
pub trait Outcome {
    /// Why the test has failed, if it has.
    fn failure(self) -> Option<String>;
}

impl Outcome for () {
    fn failure(self) -> Option<String> {
        None
    }
}

impl<T: Outcome, E: Debug> Outcome for Result<T, E> {
    fn failure(self) -> Option<String> {
        match self {
            Ok(value) => value.failure(),
            Err(error) => Some(format!("Err({error:?})")),
        }
    }
}

/// Runs a test; `panics` is what it must say, if it must panic.
pub fn run<T: Outcome>(panics: Option<&str>, test: fn() -> T) {
    begin(panics);
    done(test().failure());
}

/// Runs a test that takes its time.
pub fn run_async<F: Future<Output: Outcome> + 'static>(panics: Option<&str>, test: fn() -> F) {
    begin(panics);
    spawn_local(async move { done(test().await.failure()) });
}

fn begin(panics: Option<&str>) {
    #[cfg(feature = "std")]
    {
        // After a panic that nobody has caught, a hook cannot be changed any more.
        static HOOK: std::sync::Once = std::sync::Once::new();
        HOOK.call_once(|| std::panic::set_hook(alloc::boxed::Box::new(|info| panicked(&format!("{info}")))));
    }
    if let Some(words) = panics {
        expects(words);
    }
}
