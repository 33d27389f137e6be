import { moduleExports, wasm } from "#wasm";

/**
 * What the instance exports.
 * @returns {any}
 */
export function instanceExports() {
  return moduleExports();
}

/**
 * The memory of the instance.
 * @returns {WebAssembly.Memory}
 */
export function instanceMemory() {
  return wasm.memory;
}

/**
 * The table of Rust's functions; nothing if there is none.
 * @returns {WebAssembly.Table | undefined}
 */
export function instanceFunctionTable() {
  return wasm.__indirect_function_table;
}
