import { prepare } from "#instance";

/**
 * What the module exports, as the prototype of an object that never changes: engines take such functions for constants.
 * @type {any}
 */
const wasm = Object.create(Object.create(null));

/** The same as the module has them. @type {any} */
let wasmExports;

/**
 * Receives what the module exports, from the entry that imported it.
 * @param {WebAssembly.Exports} exports
 */
export function __wbg_set_wasm(exports) {
  wasmExports = exports;
  Object.assign(Object.getPrototypeOf(wasm), exports);
  prepare();
}
