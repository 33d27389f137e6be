import { prepare } from "#instance";

/** @type {any} */
let wasm;

/**
 * Receives what the module exports, from the entry that imported it.
 * @param {WebAssembly.Exports} exports
 */
export function __wbg_set_wasm(exports) {
  wasm = exports;
  prepare();
}
