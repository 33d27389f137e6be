import { getImports, prepare, wasmLocation } from "#instance";

/** @type {any} */
let wasm = (await WebAssembly.instantiateStreaming(fetch(wasmLocation()), getImports())).instance.exports;

prepare();
wasm.__wbindgen_start?.();
