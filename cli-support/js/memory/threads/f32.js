import { wasm } from "#wasm";

/** @type {Float32Array | null} */
let viewF32 = null;

/**
 * Linear memory as 32-bit floats.
 *
 * Units: the index counts elements, so it is an address divided by 4.
 * Ownership: shared with all threads; valid until one of them makes memory grow, so call again each time.
 * @returns {Float32Array}
 */
export function memoryF32() {
  if (viewF32 === null || viewF32.buffer !== wasm.memory.buffer) {
    viewF32 = new Float32Array(wasm.memory.buffer);
  }
  return viewF32;
}
