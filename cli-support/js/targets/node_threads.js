import { getImports, prepare, wasmLocation } from "#instance";
import { readFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/**
 * What the module exports, as the prototype of an object that never changes: engines take such functions for constants.
 * @type {any}
 */
const wasm = Object.create(Object.create(null));

/** The same as the instance has them, if it is there. @type {any} */
let wasmExports;

/** What the instance was made of, for other threads to make theirs. @type {WebAssembly.Module} */
let wasmModule;

/** The memory that threads share. @type {WebAssembly.Memory} */
let wasmMemory;

/**
 * Makes this thread's instance; the main thread's is made when this file is loaded. Without a module, the `.wasm` file
 * beside this one is read.
 *
 * Ownership: the module is instantiated once in each thread; later calls return the same exports.
 * @param {{ module?: BufferSource | WebAssembly.Module, memory?: WebAssembly.Memory, thread_stack_size?: number }} [options]
 * @returns {any} what the module exports
 */
function initSync(options = {}) {
  if (wasmExports !== undefined) {
    return wasmExports;
  }
  const { module: source = readFileSync(wasmLocation()), memory, thread_stack_size: stackSize } = options;
  if (stackSize !== undefined && !(stackSize > 0 && stackSize % 65536 === 0)) {
    throw new Error(`invalid stack size ${stackSize}: \`thread_stack_size\` is a number of bytes, a multiple of 65536`);
  }
  // @ts-expect-error TypeScript does not know the options yet.
  wasmModule = source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source, getImports.options);
  const instance = new WebAssembly.Instance(wasmModule, getImports(memory));
  wasmExports = instance.exports;
  Object.assign(Object.getPrototypeOf(wasm), wasmExports);
  wasmMemory = wasm.memory;
  prepare(instance, wasmModule, stackSize);
  wasm.__wbindgen_start?.();
  return wasmExports;
}

if (isMainThread) initSync();

export { getImports as __wbg_get_imports, initSync, wasmExports as __wasm, wasmMemory as __wbg_memory, wasmModule as __wbg_wasm_module };
