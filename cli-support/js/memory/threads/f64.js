import { wasm } from "#wasm";

/** @type {Float64Array | null} */
let viewF64 = null;

/**
 * Linear memory as 64-bit floats.
 *
 * Units: the index counts elements, so it is an address divided by 8.
 * Ownership: shared with all threads; valid until one of them makes memory grow, so call again each time.
 * @returns {Float64Array}
 */
export function memoryF64() {
  if (viewF64 === null || viewF64.buffer !== wasm.memory.buffer) {
    viewF64 = new Float64Array(wasm.memory.buffer);
  }
  return viewF64;
}
