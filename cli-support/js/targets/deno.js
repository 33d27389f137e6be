import { getImports, prepare, wasmLocation } from "#instance";

// @ts-expect-error TypeScript does not know the options yet.
const made = await WebAssembly.instantiateStreaming(fetch(wasmLocation()), getImports(), getImports.options);

/** What the module exports. @type {any} */
const wasmExports = made.instance.exports;

/**
 * The same, as the prototype of an object that never changes: engines take such functions for constants.
 * @type {any}
 */
const wasm = Object.create(Object.assign(Object.create(null), wasmExports));

prepare(made.instance, made.module);
wasm.__wbindgen_start?.();
