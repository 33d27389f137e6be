import { getImports, prepare, wasmLocation } from "#instance";
import { readFileSync } from "node:fs";

// @ts-expect-error TypeScript does not know the options yet.
const wasmModule = new WebAssembly.Module(readFileSync(wasmLocation()), getImports.options);

/** @type {any} */
let wasm = new WebAssembly.Instance(wasmModule, getImports()).exports;

prepare();
wasm.__wbindgen_start?.();
