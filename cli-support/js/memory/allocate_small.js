import { wasm } from "#wasm";

/**
 * Reserves memory through Rust's allocator.
 *
 * Units: bytes. Of more than a word holds too few are reserved, and what is stored there does not fit.
 * Ownership: the caller's, until it frees it or gives it to Rust.
 * Errors: a `RangeError` if there is no room.
 * @param {number} bytes
 * @param {number} align a power of two
 * @returns {number} the address, never 0
 */
export const allocate = (bytes, align) => {
  if ((bytes = wasm.__wbindgen_malloc(bytes, align) >>> 0)) return bytes;
  throw RangeError("no room");
};
