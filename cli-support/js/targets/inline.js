import { getImports, prepare, wasmBytes } from "#instance";

const wasmModule = new WebAssembly.Module(wasmBytes());

/** @type {any} */
let wasm = new WebAssembly.Instance(wasmModule, getImports()).exports;

prepare();
wasm.__wbindgen_start?.();
