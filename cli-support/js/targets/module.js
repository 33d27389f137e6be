import { getImports, prepare, wasmModule } from "#instance";

const wasmInstance = new WebAssembly.Instance(wasmModule, getImports());

/** @type {any} */
let wasm = wasmInstance.exports;

prepare(wasmInstance, wasmModule);
wasm.__wbindgen_start?.();
