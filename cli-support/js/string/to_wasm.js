import { utf8Encoder } from "#encoder";
import { wasm } from "#wasm";
import { expectedError } from "../error/expected.js";
import { allocate } from "../memory/allocate.js";
import { setLastLength } from "../memory/length.js";
import { memoryU8 } from "../memory/u8.js";

/** Up to this many code units, storing them one by one is faster than the encoder. */
export const shortText = 32;

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
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) {
      return false;
    }
    memory[address + i] = unit;
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
    throw expectedError("a string", text);
  }
}

/**
 * Gives text to Rust as a `String`.
 *
 * Shape: returns the address; the length is in `lastLength`.
 * Units: bytes of UTF-8.
 * Ownership: Rust's; the allocation is exactly as long as the text.
 * Errors: a `TypeError` for anything that is not a string.
 * Source: Encoding Standard, "UTF-8 encode": a lone surrogate becomes U+FFFD.
 * @param {string} text
 * @returns {number}
 */
export function stringToWasm(text) {
  if (typeof text !== "string") {
    throw expectedError("a string", text);
  }
  const length = text.length;
  const address = allocate(length, 1);
  if (length <= shortText && storeAscii(text, address)) {
    setLastLength(length);
    return address;
  }
  const done = utf8Encoder.encodeInto(text, memoryU8().subarray(address, address + length));
  if (done.read === length && done.written === length) {
    setLastLength(length);
    return address;
  }
  return encodeRest(text, address, done);
}

/**
 * Goes on where the room for one byte per code unit was not enough.
 * @param {string} text
 * @param {number} address of as many bytes as the text has code units
 * @param {{ read: number, written: number }} done
 * @returns {number} the new address
 */
function encodeRest(text, address, done) {
  // A code unit takes three bytes at most.
  const room = done.written + (text.length - done.read) * 3;
  if (room > 0x7fffffff) {
    wasm.__wbindgen_free(address, text.length, 1);
    throw new RangeError(`cannot copy a string of ${text.length} code units into WebAssembly's memory`);
  }
  const larger = wasm.__wbindgen_realloc(address, text.length, room, 1) >>> 0;
  const view = memoryU8().subarray(larger + done.written, larger + room);
  const bytes = done.written + utf8Encoder.encodeInto(text.slice(done.read), view).written;
  setLastLength(bytes);
  return bytes === room ? larger : wasm.__wbindgen_realloc(larger, room, bytes, 1) >>> 0;
}
