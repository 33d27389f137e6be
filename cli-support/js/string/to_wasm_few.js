// How text is given to Rust in glue for speed where it hardly ever is: one loop for what is short, and the encoder.

import { allocate } from "#allocate";
import { utf8Encoder } from "#encoder";
import { allocated } from "../memory/allocate.js";
import { setLastLength } from "#length";
import { memoryU8 } from "#u8";
import { wasm } from "#wasm";
import { expectedError } from "../error/expected.js";

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
  const bytes = memoryU8();
  const end = length < 128 ? length : 0;
  let i = 0;
  // The encoder costs 150 ns in browsers, 50 elsewhere: about as much as so many characters.
  for (; i < end && (bytes[address + i] = text.charCodeAt(i)) < 128; ) i++;
  if (i < length) {
    wasm.__wbindgen_free(address, length, 1);
    // A code unit takes three bytes at most. To make them in JavaScript's memory first takes up to four times as long.
    const room = length * 3;
    address = allocate(room, 1);
    length = utf8Encoder.encodeInto(text, memoryU8().subarray(address, address + room)).written;
    address = allocated(wasm.__wbindgen_realloc(address, room, length, 1), length);
  }
  setLastLength(length);
  return address;
}

/**
 * Stores text where there is room for it.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {number} bytes of UTF-8
 */
export function storeText(text, start, end) {
  return utf8Encoder.encodeInto(text, memoryU8().subarray(start, end)).written;
}
