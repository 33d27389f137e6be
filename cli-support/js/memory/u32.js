import { wasm } from "#wasm";

let viewU32 = new Uint32Array();

/**
 * Linear memory as unsigned 32-bit words.
 *
 * Units: the index counts elements, so it is an address divided by 4.
 * Ownership: valid until memory grows; call again after every call into wasm.
 * @returns {Uint32Array}
 */
export function memoryU32() {
  if (viewU32.byteLength === 0) viewU32 = new Uint32Array(wasm.memory.buffer);
  return viewU32;
}
