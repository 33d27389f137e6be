import { wasm } from "#wasm";

let viewF32 = new Float32Array();

/**
 * Linear memory as 32-bit floats.
 *
 * Units: the index counts elements, so it is an address divided by 4.
 * Ownership: valid until memory grows; call again after every call into wasm.
 * @returns {Float32Array}
 */
export function memoryF32() {
  if (viewF32.byteLength === 0) viewF32 = new Float32Array(wasm.memory.buffer);
  return viewF32;
}
