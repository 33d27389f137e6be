// How text is given to Rust in glue for speed where it hardly ever is: one loop for what is short, and the encoder.

import { allocate } from "#allocate";
import { setLastLength } from "#length";
import { memoryU8 } from "#u8";
import { wasm } from "#wasm";
import { expectedError } from "../error/expected.js";

const fewEncoder = new TextEncoder();

/**
 * Refuses anything that is not a string.
 *
 * Errors: a `TypeError` that says what it is instead.
 * @param {unknown} text
 */
export function assertString(text) {
  if (typeof text !== "string") throw expectedError("a string argument", text);
}

/**
 * Gives text to Rust as a `String`.
 *
 * Shape: returns the address; the length is in `lastLength`.
 * Units: bytes of UTF-8.
 * Ownership: Rust's; the allocation is exactly as long as the text.
 * Errors: a `TypeError` for anything that is not a string, a `RangeError` for more than Rust can address.
 * Source: Encoding Standard, "UTF-8 encode": a lone surrogate becomes U+FFFD.
 * @param {string} text
 * @returns {number}
 */
export function stringToWasm(text) {
  assertString(text);
  let length = text.length;
  let address = allocate(length, 1);
  let bytes = memoryU8();
  let i = 0;
  // An array of bytes costs up to a microsecond, the encoder 150 ns in browsers: as much as so many characters.
  for (; i < length && length < 256 && (bytes[address + i] = text.charCodeAt(i)) < 128; ) i++;
  if (i < length) {
    wasm.__wbindgen_free(address, length, 1);
    bytes = fewEncoder.encode(text);
    length = bytes.length;
    address = allocate(length, 1);
    memoryU8().set(bytes, address);
  }
  setLastLength(length);
  return address;
}

/**
 * Stores text where there is room for it.
 *
 * @param {string} text
 * @param {number} start
 * @returns {number} bytes of UTF-8
 */
export function storeText(text, start) {
  const bytes = fewEncoder.encode(text);
  memoryU8().set(bytes, start);
  return bytes.length;
}
