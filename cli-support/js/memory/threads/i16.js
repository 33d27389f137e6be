import { wasm } from "#wasm";

/** @type {Int16Array | null} */
let viewI16 = null;

/**
 * Linear memory as signed 16-bit words.
 *
 * Units: the index counts elements, so it is an address divided by 2.
 * Ownership: shared with all threads; valid until one of them makes memory grow, so call again each time.
 * @returns {Int16Array}
 */
export function memoryI16() {
  if (viewI16 === null || viewI16.buffer !== wasm.memory.buffer) {
    viewI16 = new Int16Array(wasm.memory.buffer);
  }
  return viewI16;
}
