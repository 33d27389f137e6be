import { getImports, prepare, wasmLocation } from "#instance";

// @ts-expect-error TypeScript does not know the options yet.
const made = await WebAssembly.instantiateStreaming(fetch(wasmLocation()), getImports(), getImports.options);

/** @type {any} */
let wasm = made.instance.exports;

prepare(made.instance, made.module);
wasm.__wbindgen_start?.();
