import { wasm } from "#wasm";

let viewU8 = new Uint8Array();

/**
 * Linear memory as unsigned bytes.
 *
 * Units: the index counts elements.
 * Ownership: valid until memory grows; call again after every call into wasm.
 * @returns {Uint8Array}
 */
export function memoryU8() {
  if (viewU8.byteLength === 0) viewU8 = new Uint8Array(wasm.memory.buffer);
  return viewU8;
}
