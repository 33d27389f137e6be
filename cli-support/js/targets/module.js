import { getImports, prepare, wasmModule } from "#instance";

/** @type {any} */
let wasm = new WebAssembly.Instance(wasmModule, getImports()).exports;

prepare();
wasm.__wbindgen_start?.();
