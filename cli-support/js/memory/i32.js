import { wasm } from "#wasm";

let viewI32 = new Int32Array();

/**
 * Linear memory as signed 32-bit words.
 *
 * Units: the index counts elements, so it is an address divided by 4.
 * Ownership: valid until memory grows; call again after every call into wasm.
 * @returns {Int32Array}
 */
export function memoryI32() {
  if (viewI32.byteLength === 0) viewI32 = new Int32Array(wasm.memory.buffer);
  return viewI32;
}
