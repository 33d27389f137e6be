import { wasm } from "#wasm";

/** @type {Uint8ClampedArray | null} */
let viewClamped = null;

/**
 * Linear memory as unsigned bytes that are written clamped instead of wrapped.
 *
 * Units: the index counts elements.
 * Ownership: shared with all threads; valid until one of them makes memory grow, so call again each time.
 * @returns {Uint8ClampedArray}
 */
export function memoryClamped() {
  if (viewClamped === null || viewClamped.buffer !== wasm.memory.buffer) {
    viewClamped = new Uint8ClampedArray(wasm.memory.buffer);
  }
  return viewClamped;
}
