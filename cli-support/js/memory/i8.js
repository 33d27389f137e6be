import { wasm } from "#wasm";

let viewI8 = new Int8Array();

/**
 * Linear memory as signed bytes.
 *
 * Units: the index counts elements.
 * Ownership: valid until memory grows; call again after every call into wasm.
 * @returns {Int8Array}
 */
export function memoryI8() {
  if (viewI8.byteLength === 0) viewI8 = new Int8Array(wasm.memory.buffer);
  return viewI8;
}
