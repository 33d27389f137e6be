import { wasm } from "#wasm";

/**
 * What the instance exports.
 * @returns {any}
 */
export function instanceExports() {
  return wasm;
}

/**
 * The memory of the instance.
 * @returns {WebAssembly.Memory}
 */
export function instanceMemory() {
  return wasm.memory;
}
