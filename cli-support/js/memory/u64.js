import { wasm } from "#wasm";

let viewU64 = new BigUint64Array();

/**
 * Linear memory as unsigned 64-bit words.
 *
 * Units: the index counts elements, so it is an address divided by 8.
 * Ownership: valid until memory grows; call again after every call into wasm.
 * @returns {BigUint64Array}
 */
export function memoryU64() {
  if (viewU64.byteLength === 0) viewU64 = new BigUint64Array(wasm.memory.buffer);
  return viewU64;
}
