import { wasm } from "#wasm";

/**
 * Reserves memory through Rust's allocator.
 *
 * Ownership: the caller's, until it frees it or gives it to Rust.
 * Errors: a `RangeError` if there is no room, or for more than Rust can address.
 * @param {number} bytes
 * @param {number} align a power of two
 * @returns {number} the address, never 0
 */
export const allocate = (bytes, align) => allocated(bytes < 2 ** 31 && wasm.__wbindgen_malloc(bytes, align));

/**
 * An address that Rust's allocator gave.
 *
 * Errors: a `RangeError` if it gave none.
 * @param {number | false} address
 * @returns {number}
 */
export const allocated = (address) => {
  if (address) return address >>> 0;
  throw RangeError("no room");
};
