import { wasm } from "#wasm";

let viewU16 = new Uint16Array();

/**
 * Linear memory as unsigned 16-bit words.
 *
 * Units: the index counts elements, so it is an address divided by 2.
 * Ownership: valid until memory grows; call again after every call into wasm.
 * @returns {Uint16Array}
 */
export function memoryU16() {
  if (viewU16.byteLength === 0) viewU16 = new Uint16Array(wasm.memory.buffer);
  return viewU16;
}
