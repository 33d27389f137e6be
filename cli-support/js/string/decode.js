import { memoryU8 } from "#u8";
import { asciiText, shortBytes, utf8Decoder } from "./ascii.js";

/**
 * Copies a `&str`.
 *
 * Units: bytes of UTF-8.
 * Ownership: the bytes stay Rust's.
 * @param {number} address
 * @param {number} length
 * @returns {string}
 */
export function stringFromWasm(address, length) {
  const memory = memoryU8();
  const start = address >>> 0;
  const end = start + (length >>> 0);
  if (end - start <= shortBytes) {
    const text = asciiText(memory, start, end);
    if (text !== null) {
      return text;
    }
  }
  return utf8Decoder.decode(memory.subarray(start, end));
}
