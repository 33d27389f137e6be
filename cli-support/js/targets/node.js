import { getImports, prepare, wasmLocation } from "#instance";
import { readFileSync } from "node:fs";

const wasmModule = new WebAssembly.Module(readFileSync(wasmLocation()));

/** @type {any} */
let wasm = new WebAssembly.Instance(wasmModule, getImports()).exports;

prepare();
wasm.__wbindgen_start?.();
