import { getImports, prepare, wasmLocation } from "#instance";
import { readFileSync } from "node:fs";

// @ts-expect-error TypeScript does not know the options yet.
const wasmModule = new WebAssembly.Module(readFileSync(wasmLocation()), getImports.options);

const wasmInstance = new WebAssembly.Instance(wasmModule, getImports());

/** @type {any} */
let wasm = wasmInstance.exports;

prepare(wasmInstance, wasmModule);
wasm.__wbindgen_start?.();
