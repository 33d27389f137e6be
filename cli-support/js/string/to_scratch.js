import { utf8Encoder } from "#encoder";
import { expectedError } from "../error/expected.js";
import { lastLength, setLastLength } from "#length";
import { scratchEnd, scratchKeep, scratchRest, scratchTake, scratchTop } from "#scratch";
import { memoryU8 } from "#u8";
import { shortText, storeAscii } from "./to_wasm.js";

/**
 * Lends text to a call as a `&str`.
 *
 * Shape: returns the address; the length is in `lastLength`.
 * Units: bytes of UTF-8.
 * Ownership: the scratch stack's; valid until a top noted before is released.
 * Errors: a `TypeError` for anything that is not a string.
 * Source: Encoding Standard, "UTF-8 encode": a lone surrogate becomes U+FFFD.
 * @param {string} text
 * @returns {number}
 */
export function stringToScratch(text) {
  if (typeof text !== "string") {
    throw expectedError("a string argument", text);
  }
  const length = text.length;
  if (length <= shortText && length <= scratchEnd - scratchTop && storeAscii(text, scratchTop)) {
    setLastLength(length);
    return scratchKeep(length);
  }
  return encodeToScratch(text, length);
}

/**
 * Lends any text: apart, so that the rest becomes part of its callers.
 * @param {string} text
 * @param {number} length of it
 * @returns {number}
 */
function encodeToScratch(text, length) {
  // A code unit takes three bytes at most.
  if (length * 3 <= scratchEnd - scratchTop) {
    setLastLength(utf8Encoder.encodeInto(text, scratchRest()).written);
    return scratchKeep(lastLength);
  }
  const address = scratchTake(length * 3, 1);
  setLastLength(utf8Encoder.encodeInto(text, memoryU8().subarray(address, address + length * 3)).written);
  return address;
}
