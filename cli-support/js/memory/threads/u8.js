import { wasm } from "#wasm";

/** @type {Uint8Array | null} */
let viewU8 = null;

/**
 * Linear memory as unsigned bytes.
 *
 * Units: the index counts elements.
 * Ownership: shared with all threads; valid until one of them makes memory grow, so call again each time.
 * @returns {Uint8Array}
 */
export function memoryU8() {
  if (viewU8 === null || viewU8.buffer !== wasm.memory.buffer) {
    viewU8 = new Uint8Array(wasm.memory.buffer);
  }
  return viewU8;
}
