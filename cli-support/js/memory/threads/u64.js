import { wasm } from "#wasm";

/** @type {BigUint64Array | null} */
let viewU64 = null;

/**
 * Linear memory as unsigned 64-bit words.
 *
 * Units: the index counts elements, so it is an address divided by 8.
 * Ownership: shared with all threads; valid until one of them makes memory grow, so call again each time.
 * @returns {BigUint64Array}
 */
export function memoryU64() {
  if (viewU64 === null || viewU64.buffer !== wasm.memory.buffer) {
    viewU64 = new BigUint64Array(wasm.memory.buffer);
  }
  return viewU64;
}
