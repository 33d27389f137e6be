import { wasm } from "#wasm";

/** @type {Int32Array | null} */
let viewI32 = null;

/**
 * Linear memory as signed 32-bit words.
 *
 * Units: the index counts elements, so it is an address divided by 4.
 * Ownership: shared with all threads; valid until one of them makes memory grow, so call again each time.
 * @returns {Int32Array}
 */
export function memoryI32() {
  if (viewI32 === null || viewI32.buffer !== wasm.memory.buffer) {
    viewI32 = new Int32Array(wasm.memory.buffer);
  }
  return viewI32;
}
