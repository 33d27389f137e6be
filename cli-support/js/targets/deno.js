import { getImports, prepare, wasmLocation } from "#instance";

/** @type {any} */
// @ts-expect-error TypeScript does not know the options yet.
let wasm = (await WebAssembly.instantiateStreaming(fetch(wasmLocation()), getImports(), getImports.options)).instance.exports;

prepare();
wasm.__wbindgen_start?.();
