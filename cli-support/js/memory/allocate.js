import { wasm } from "#wasm";

/**
 * Memory from Rust's allocator.
 *
 * Units: bytes.
 * Ownership: the caller's, until it is given to Rust or freed.
 * Errors: a `RangeError` for more than Rust can address; a trap when memory is full.
 * @param {number} bytes
 * @param {number} align a power of two
 * @returns {number} the address, never 0
 */
export function allocate(bytes, align) {
  // The parameter is a 32-bit word: a greater number would wrap around, and too little memory would be reserved.
  if (bytes > 0x7fffffff) {
    throw new RangeError(`cannot copy ${bytes} bytes into WebAssembly's memory: the limit is 2147483647`);
  }
  return wasm.__wbindgen_malloc(bytes, align) >>> 0;
}
