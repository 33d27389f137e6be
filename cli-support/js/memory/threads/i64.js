import { wasm } from "#wasm";

/** @type {BigInt64Array | null} */
let viewI64 = null;

/**
 * Linear memory as signed 64-bit words.
 *
 * Units: the index counts elements, so it is an address divided by 8.
 * Ownership: shared with all threads; valid until one of them makes memory grow, so call again each time.
 * @returns {BigInt64Array}
 */
export function memoryI64() {
  if (viewI64 === null || viewI64.buffer !== wasm.memory.buffer) {
    viewI64 = new BigInt64Array(wasm.memory.buffer);
  }
  return viewI64;
}
