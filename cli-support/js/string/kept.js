import { getHandle } from "#heap";
import { stringFromWasm } from "#text";

/**
 * Copies a `&str`, unless Rust has kept its JavaScript string.
 *
 * Shape: a length with the highest bit set is the string's handle, in its other bits.
 * Units: bytes of UTF-8.
 * Ownership: the bytes, or the handle, stay Rust's.
 * @param {number} address
 * @param {number} length
 * @returns {string}
 */
export function keptStringFromWasm(address, length) {
  return (length | 0) < 0 ? getHandle(length & 0x7fffffff) : stringFromWasm(address, length);
}
