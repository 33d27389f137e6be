import { getImports, prepare, wasmBytes } from "#instance";

// @ts-expect-error TypeScript does not know the options yet.
const wasmModule = new WebAssembly.Module(wasmBytes(), getImports.options);

const wasmInstance = new WebAssembly.Instance(wasmModule, getImports());

/** What the module exports. @type {any} */
const wasmExports = wasmInstance.exports;

/**
 * The same, as the prototype of an object that never changes: engines take such functions for constants.
 * @type {any}
 */
const wasm = Object.create(Object.assign(Object.create(null), wasmExports));

prepare(wasmInstance, wasmModule);
wasm.__wbindgen_start?.();
