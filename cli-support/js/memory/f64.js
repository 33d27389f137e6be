import { wasm } from "#wasm";

let viewF64 = new Float64Array();

/**
 * Linear memory as 64-bit floats.
 *
 * Units: the index counts elements, so it is an address divided by 8.
 * Ownership: valid until memory grows; call again after every call into wasm.
 * @returns {Float64Array}
 */
export function memoryF64() {
  if (viewF64.byteLength === 0) viewF64 = new Float64Array(wasm.memory.buffer);
  return viewF64;
}
