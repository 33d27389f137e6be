import { wasm } from "#wasm";

/** @type {Int8Array | null} */
let viewI8 = null;

/**
 * Linear memory as signed bytes.
 *
 * Units: the index counts elements.
 * Ownership: shared with all threads; valid until one of them makes memory grow, so call again each time.
 * @returns {Int8Array}
 */
export function memoryI8() {
  if (viewI8 === null || viewI8.buffer !== wasm.memory.buffer) {
    viewI8 = new Int8Array(wasm.memory.buffer);
  }
  return viewI8;
}
