import { wasm } from "#wasm";

let viewU8 = new Uint8Array();

/**
 * Linear memory as unsigned bytes.
 *
 * Units: the index counts elements.
 * Ownership: valid until memory grows; call again after every call into wasm.
 * @returns {Uint8Array}
 */
export const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
