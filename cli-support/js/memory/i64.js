import { wasm } from "#wasm";

let viewI64 = new BigInt64Array();

/**
 * Linear memory as signed 64-bit words.
 *
 * Units: the index counts elements, so it is an address divided by 8.
 * Ownership: valid until memory grows; call again after every call into wasm.
 * @returns {BigInt64Array}
 */
export function memoryI64() {
  if (viewI64.byteLength === 0) viewI64 = new BigInt64Array(wasm.memory.buffer);
  return viewI64;
}
