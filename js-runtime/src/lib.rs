//! Carries values between Rust and JavaScript.
//!
//! Annotate what JavaScript may call, and what it offers, with [`#[js]`](macro@js):
//!
//! ```no_run
//! use wasm_ferry::prelude::*;
//!
//! #[js]
//! extern "C" {
//!     #[js(js_namespace = console)]
//!     fn log(text: &str);
//! }
//!
//! /// Greets someone, or everyone.
//! #[js]
//! pub fn greet(name: Option<String>) -> u32 {
//!     let name = name.unwrap_or_else(|| "everyone".into());
//!     log(&format!("Hello, {name}!"));
//!     name.len() as u32
//! }
//! ```
//!
//! Then `ferry build` makes an npm package of the crate, with TypeScript declarations.
//!
//! What crosses: numbers, `bool`, `char`, text, lists, tuples, maps and sets, `Option` and `Result` of these, times and
//! durations, exported structs and enums, closures, futures, and through [`JsValue`] and imported types any JavaScript value.
//!
//! Off WebAssembly everything compiles and nothing that needs JavaScript runs: it panics and says so.

#![no_std]
// Threads are nightly's as a whole: a standard library for them must be built.
#![cfg_attr(target_feature = "atomics", feature(thread_local, stdarch_wasm_atomic_wait))]

extern crate alloc;
#[cfg(any(test, feature = "std"))]
extern crate std;

#[cfg(any(test, all(target_family = "wasm", not(debug_assertions), not(target_feature = "atomics"))))]
mod allocator;
mod builtins;
mod cast;
mod clamped;
mod class;
// `dyn Fn(A)` and `dyn Fn(&A)` are different types; the lint fears that `for<'a> &'a B` might become an `A`.
#[allow(coherence_leak_check, reason = "the two families of signatures are meant to exist side by side")]
pub mod closure;
pub mod convert;
mod coverage;
#[doc(hidden)]
pub mod describe;
mod error;
#[doc(hidden)]
pub mod handler;
mod handles;
mod imported_function;
mod imported_type;
mod instance;
mod intern;
mod intrinsics;
mod iterate;
mod lazy;
#[cfg(all(target_family = "wasm", not(target_os = "wasi")))]
mod memory;
mod nullable;
#[cfg(all(
    target_family = "wasm",
    not(target_os = "wasi"),
    feature = "std",
    any(debug_assertions, feature = "panic-message")
))]
mod panic;
mod parcel;
mod rt;
pub mod sys;
pub mod task;
mod value;

pub use builtins::Function;
pub use cast::JsCast;
pub use clamped::Clamped;
pub use class::Parent;
pub use closure::{
    BorrowWasmClosure, BorrowWasmClosureMut, Closure, IntoWasmClosure, ScopedClosure, WasmClosure, WasmClosureFnOnce,
};
pub use convert::{IntoJsGeneric, JsGeneric, JsStringLike};
#[doc(hidden)]
pub use error::throw;
pub use error::{JsError, UnwrapThrowExt, throw_str, throw_val};
#[doc(hidden)]
#[allow(deprecated, reason = "kept for those who use it")]
pub use handles::anyref_heap_live_count;
pub use handles::externref_heap_live_count;
pub use instance::{exports, function_table, instance, memory, module};
pub use intern::{intern, unintern};
pub use iterate::{JsIter, JsStream};
#[cfg(feature = "std")]
#[allow(deprecated, reason = "kept for those who use it")]
pub use lazy::JsStatic;
pub use lazy::JsThreadLocal;
pub use nullable::Nullable;
#[doc(no_inline)]
pub use rt::marker::ErasableGeneric;
pub use value::JsValue;
pub use wasm_ferry_macro::{FerryData, js, js_test, link_to};

/// Says where the tests of a suite run, if not in Node: `js_test_in!(browser)`.
///
/// `browser` is a page; `dedicated_worker`, `shared_worker` and `service_worker` are workers of one; `node_module` is Node, which
/// imports the suite as an ES module.
#[macro_export]
macro_rules! js_test_in {
    (browser) => { $crate::js_test_in!(@1); };
    (dedicated_worker) => { $crate::js_test_in!(@2); };
    (shared_worker) => { $crate::js_test_in!(@3); };
    (service_worker) => { $crate::js_test_in!(@4); };
    (node_module) => { $crate::js_test_in!(@5); };
    (@$place:literal) => {
        #[cfg(target_family = "wasm")]
        const _: () = {
            #[used]
            #[unsafe(link_section = "__wasm_bindgen_test_unstable")]
            static PLACE: [u8; 1] = [$place];
        };
    };
}

/// What most modules that use Ferry want in scope.
pub mod prelude {
    pub use crate::convert::Upcast;
    pub use crate::{Closure, JsCast, JsError, JsValue, Nullable, ScopedClosure, UnwrapThrowExt, js};
}

/// What macro output names. Not for people: nothing here keeps its shape between versions.
#[doc(hidden)]
pub mod __rt {
    pub use crate::rt::*;
}
