import { wasm } from "#wasm";

let viewI16 = new Int16Array();

/**
 * Linear memory as signed 16-bit words.
 *
 * Units: the index counts elements, so it is an address divided by 2.
 * Ownership: valid until memory grows; call again after every call into wasm.
 * @returns {Int16Array}
 */
export function memoryI16() {
  if (viewI16.byteLength === 0) viewI16 = new Int16Array(wasm.memory.buffer);
  return viewI16;
}
