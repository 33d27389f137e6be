import { utf8Encoder } from "#encoder";
import { wasm } from "#wasm";
import { expectedError } from "../error/expected.js";
import { allocate } from "#allocate";
import { allocated } from "../memory/allocate.js";
import { setLastLength } from "#length";
import { scratchEnd, scratchRest, scratchTop } from "#scratch";
import { memoryU8 } from "#u8";

/**
 * Up to this many code units, storing them one by one is faster than the encoder, whose calls are dear in browsers: about
 * 150 ns in Chromium, 25 elsewhere.
 */
export const shortText = typeof process === "undefined" ? 160 : 32;

/**
 * Stores text of ASCII characters byte by byte.
 *
 * Units: bytes, which are code units here.
 * @param {string} text
 * @param {number} address of at least as many bytes as the text has code units
 * @returns {boolean} whether all of it was ASCII; if not, the bytes are to be ignored
 */
export function storeAscii(text, address) {
  const memory = memoryU8();
  const length = text.length;
  let i = 0;
  if (length <= 8) {
    // Names are short, and a loop that does nothing else begins sooner.
    for (; i < length; i++) {
      if ((memory[address + i] = text.charCodeAt(i)) > 127) return false;
    }
    return true;
  }
  // Four at a time: one test for all of them.
  for (; i + 4 <= length; i += 4) {
    const units =
      (memory[address + i] = text.charCodeAt(i)) |
      (memory[address + i + 1] = text.charCodeAt(i + 1)) |
      (memory[address + i + 2] = text.charCodeAt(i + 2)) |
      (memory[address + i + 3] = text.charCodeAt(i + 3));
    if (units > 127) return false;
  }
  for (; i < length; i++) {
    if ((memory[address + i] = text.charCodeAt(i)) > 127) return false;
  }
  return true;
}

/**
 * Refuses anything that is not a string.
 *
 * Errors: a `TypeError` that says what it is instead.
 * @param {unknown} text
 */
export function assertString(text) {
  if (typeof text !== "string") {
    throw expectedError("a string argument", text);
  }
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
  if (typeof text !== "string") {
    throw expectedError("a string argument", text);
  }
  const length = text.length;
  if (length <= shortText) {
    const short = allocate(length, 1);
    if (storeAscii(text, short)) {
      setLastLength(length);
      return short;
    }
    wasm.__wbindgen_free(short, length, 1);
  }
  let bytes = length;
  // A code unit takes three bytes at most. What fits is encoded in the scratch region, whose view is there already, so that
  // the right amount can be allocated.
  const fits = bytes * 3 <= scratchEnd - scratchTop;
  let address;
  if (fits) {
    bytes = utf8Encoder.encodeInto(text, scratchRest()).written;
    address = allocated(wasm.__ferry_copy(scratchTop, bytes), bytes);
  } else {
    const room = bytes * 3;
    address = allocate(room, 1);
    bytes = utf8Encoder.encodeInto(text, memoryU8().subarray(address, address + room)).written;
    if (bytes !== room) {
      address = allocated(wasm.__wbindgen_realloc(address, room, bytes, 1), bytes);
    }
  }
  setLastLength(bytes);
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
  if (text.length <= shortText && storeAscii(text, start)) return text.length;
  return utf8Encoder.encodeInto(text, memoryU8().subarray(start, end)).written;
}
