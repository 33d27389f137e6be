//! The instance of the module that is running.

use crate::JsValue;
use wasm_ferry_macro::js;

#[js(wasm_ferry = crate, intrinsic)]
extern "C" {
    #[js(js_name = instanceExports)]
    fn instance_exports() -> JsValue;
    #[js(js_name = instanceMemory)]
    fn instance_memory() -> JsValue;
    #[js(js_name = instanceFunctionTable)]
    fn instance_function_table() -> JsValue;
    #[js(js_name = loadedModule)]
    fn loaded_module() -> JsValue;
    #[js(js_name = loadedInstance)]
    fn loaded_instance() -> JsValue;
}

/// The compiled module, a `WebAssembly.Module`, of which workers and others may make instances of their own.
///
/// Bundlers keep it to themselves: a module made for one that calls this is refused after linking.
pub fn module() -> JsValue {
    loaded_module()
}

/// The instance that is running, a `WebAssembly.Instance`.
///
/// Bundlers keep it to themselves: a module made for one that calls this is refused after linking.
pub fn instance() -> JsValue {
    loaded_instance()
}

/// What the WebAssembly instance exports, under the names that the post-processor gave it.
pub fn exports() -> JsValue {
    instance_exports()
}

/// The instance's memory, a `WebAssembly.Memory`.
pub fn memory() -> JsValue {
    instance_memory()
}

/// The table of Rust's functions, a `WebAssembly.Table`; `undefined` if the module needed none.
///
/// Using it makes the table an export.
pub fn function_table() -> JsValue {
    instance_function_table()
}
