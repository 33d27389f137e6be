import { wasm } from "#wasm";

/**
 * A view of a few bytes of linear memory, made anew each time.
 *
 * Ownership: valid until memory grows.
 * @param {number} address
 * @param {number} length
 * @returns {Uint8Array}
 */
export const bytesAt = (address, length) => new Uint8Array(wasm.memory.buffer, address >>> 0, length);
