import { wasm } from "#wasm";

/** @type {Int8Array | null} */
let viewI8 = null;

/**
 * Linear memory as signed bytes.
 *
 * Units: the index counts elements.
 * Ownership: valid until memory grows; call again after every call into wasm.
 * @returns {Int8Array}
 */
export function memoryI8() {
  if (viewI8 === null || viewI8.byteLength === 0) {
    viewI8 = new Int8Array(wasm.memory.buffer);
  }
  return viewI8;
}
