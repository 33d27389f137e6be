import { wasm } from "#wasm";

let viewI32 = new Int32Array();

/**
 * Linear memory as signed 32-bit words.
 *
 * Units: the index counts elements, so it is an address divided by 4.
 * Ownership: valid until memory grows; call again after every call into wasm.
 * @returns {Int32Array}
 */
export const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
