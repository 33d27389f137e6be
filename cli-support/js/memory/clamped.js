import { wasm } from "#wasm";

let viewClamped = new Uint8ClampedArray();

/**
 * Linear memory as unsigned bytes that are written clamped instead of wrapped.
 *
 * Units: the index counts elements.
 * Ownership: valid until memory grows; call again after every call into wasm.
 * @returns {Uint8ClampedArray}
 */
export function memoryClamped() {
  if (viewClamped.byteLength === 0) viewClamped = new Uint8ClampedArray(wasm.memory.buffer);
  return viewClamped;
}
