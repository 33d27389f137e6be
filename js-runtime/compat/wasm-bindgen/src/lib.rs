//! Ferry under the names that crates know which were written for wasm-bindgen.
//!
//! Re-exports and nothing else: whatever is missing here is missing in the runtime. The names are those of wasm-bindgen
//! 0.2.130, each listed because crates import them all with `*` beside names of their own.

#![no_std]

pub use wasm_ferry::{
    closure, convert, exports, externref_heap_live_count, function_table, handler, instance, intern, memory, module,
    sys, throw_str, throw_val, unintern, BorrowWasmClosure, BorrowWasmClosureMut, Clamped, ErasableGeneric,
    IntoJsGeneric, IntoWasmClosure, JsCast, JsError, JsGeneric, JsStringLike, JsThreadLocal, JsValue, Nullable, Parent,
    UnwrapThrowExt, WasmClosure, WasmClosureFnOnce,
};

pub use wasm_ferry_macro::wasm_bindgen_link_to as link_to;

#[cfg(feature = "std")]
#[allow(deprecated, reason = "kept for those who use it")]
pub use wasm_ferry::JsStatic;
#[doc(hidden)]
pub use wasm_ferry::{__wbindgen_coverage, __wbindgen_encoded_sequence, describe};
#[allow(deprecated, reason = "kept for those who use them")]
pub use wasm_ferry::{anyref_heap_live_count, throw};

/// What most modules that use JavaScript want in scope.
pub mod prelude {
    pub use wasm_ferry::prelude::{Closure, JsCast, JsError, JsValue, Nullable, ScopedClosure, UnwrapThrowExt, Upcast};
    pub use wasm_ferry_macro::wasm_bindgen;
}

/// What macro output names. Not for people: nothing here keeps its shape between versions.
#[doc(hidden)]
pub mod __rt {
    pub use wasm_ferry::__rt::*;
}
