import { getImports, prepare, wasmBytes } from "#instance";

// @ts-expect-error TypeScript does not know the options yet.
const wasmModule = new WebAssembly.Module(wasmBytes(), getImports.options);

/** @type {any} */
let wasm = new WebAssembly.Instance(wasmModule, getImports()).exports;

prepare();
wasm.__wbindgen_start?.();
