import { wasm } from "#wasm";

/**
 * Memory from Rust's allocator.
 *
 * Units: bytes.
 * Ownership: the caller's, until it is given to Rust or freed.
 * Errors: a `RangeError` when there is no room, or for more than Rust can address.
 * @param {number} bytes
 * @param {number} align a power of two
 * @returns {number} the address, never 0
 */
export function allocate(bytes, align) {
  // The parameter is a 32-bit word: a greater number would wrap around, and too little memory would be reserved.
  return allocated(bytes > 0x7fffffff ? 0 : wasm.__wbindgen_malloc(bytes, align), bytes);
}

/**
 * An address that Rust's allocator gave.
 *
 * Errors: a `RangeError` for 0: there was no room.
 * @param {number} address
 * @param {number} bytes that were asked for
 * @returns {number}
 */
export function allocated(address, bytes) {
  if (address === 0) {
    throw new RangeError(`cannot copy ${bytes} bytes into WebAssembly's memory: there is no room`);
  }
  return address >>> 0;
}
