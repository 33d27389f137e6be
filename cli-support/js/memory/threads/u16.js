import { wasm } from "#wasm";

/** @type {Uint16Array | null} */
let viewU16 = null;

/**
 * Linear memory as unsigned 16-bit words.
 *
 * Units: the index counts elements, so it is an address divided by 2.
 * Ownership: shared with all threads; valid until one of them makes memory grow, so call again each time.
 * @returns {Uint16Array}
 */
export function memoryU16() {
  if (viewU16 === null || viewU16.buffer !== wasm.memory.buffer) {
    viewU16 = new Uint16Array(wasm.memory.buffer);
  }
  return viewU16;
}
