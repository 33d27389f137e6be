import { wasm } from "#wasm";

/** @type {Uint32Array | null} */
let viewU32 = null;

/**
 * Linear memory as unsigned 32-bit words.
 *
 * Units: the index counts elements, so it is an address divided by 4.
 * Ownership: shared with all threads; valid until one of them makes memory grow, so call again each time.
 * @returns {Uint32Array}
 */
export function memoryU32() {
  if (viewU32 === null || viewU32.buffer !== wasm.memory.buffer) {
    viewU32 = new Uint32Array(wasm.memory.buffer);
  }
  return viewU32;
}
