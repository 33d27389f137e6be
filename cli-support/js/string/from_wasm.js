import { wasm } from "#wasm";
import { memoryU8 } from "../memory/u8.js";

const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Up to this many bytes, taking them one by one is faster than the decoder. */
const shortBytes = 24;

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
    let text = "";
    let i = start;
    while (i < end && memory[i] < 128) {
      text += String.fromCharCode(memory[i]);
      i++;
    }
    if (i === end) {
      return text;
    }
  }
  return utf8Decoder.decode(memory.subarray(start, end));
}

/**
 * Copies a `String` and frees it.
 *
 * Units: bytes of UTF-8.
 * Ownership: the bytes are the glue's, exactly as many as the length says.
 * @param {number} address
 * @param {number} length
 * @returns {string}
 */
export function takeString(address, length) {
  const text = stringFromWasm(address, length);
  wasm.__wbindgen_free(address, length, 1);
  return text;
}
