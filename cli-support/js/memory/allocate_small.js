import { wasm } from "#wasm";

/**
 * Reserves memory through Rust's allocator, or moves what was reserved to where there is room for more, or less, of it.
 *
 * Ownership: the caller's, until it frees it or gives it to Rust.
 * Errors: a `RangeError` if there is no room, or for more than Rust can address.
 * @param {number} bytes
 * @param {number} [address] of what was reserved
 * @param {number | false} [old] how much that was, in bytes; if nothing, there is no such address
 * @param {number} [align] a power of two
 * @returns {number} the address, never 0
 */
export const reallocate = (bytes, address, old, align = 1) => {
  // Rust would refuse a little more, but a greater number wraps around.
  if ((address = /** @type {any} */ (bytes < 2e9 && wasm.__wbindgen_realloc(address, old, bytes, align)))) return address >>> 0;
  throw RangeError("no room");
};

/**
 * Reserves memory; see `reallocate`.
 *
 * @param {number} bytes
 * @param {number} align a power of two
 * @returns {number} the address, never 0
 */
export const allocate = (bytes, align) => reallocate(bytes, 0, 0, align);
