import { memoryU8 } from "#u8";
import { utf8Encoder } from "#encoder";
import { shortText, storeAscii } from "../string/to_wasm.js";

/**
 * Text that may be joined with more: half of a surrogate pair must not find its other half in what follows.
 * @param {string} text
 * @returns {string}
 */
export function apart(text) {
  const last = text.charCodeAt(text.length - 1);
  return (last & 0xfc00) === 0xd800 ? `${text.slice(0, -1)}\ufffd` : text;
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
