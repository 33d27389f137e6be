import { utf8Encoder } from "#encoder";
import { expectedError } from "../error/expected.js";
import { lastLength, setLastLength } from "../memory/length.js";
import { scratchEnd, scratchRest, scratchSpill, scratchTake, scratchTop } from "../memory/scratch.js";
import { shortText, storeAscii, stringToWasm } from "./to_wasm.js";

/**
 * Lends text to a call as a `&str`.
 *
 * Shape: returns the address; the length is in `lastLength`.
 * Units: bytes of UTF-8.
 * Ownership: the scratch stack's; valid until the mark taken before is released.
 * Errors: a `TypeError` for anything that is not a string.
 * Source: Encoding Standard, "UTF-8 encode": a lone surrogate becomes U+FFFD.
 * @param {string} text
 * @returns {number}
 */
export function stringToScratch(text) {
  if (typeof text !== "string") {
    throw expectedError("a string", text);
  }
  const length = text.length;
  // A code unit takes one byte at least.
  if (length <= scratchEnd - scratchTop) {
    if (length <= shortText && storeAscii(text, scratchTop)) {
      setLastLength(length);
      return scratchTake(length, 1);
    }
    const done = utf8Encoder.encodeInto(text, scratchRest());
    if (done.read === length) {
      setLastLength(done.written);
      return scratchTake(done.written, 1);
    }
  }
  const address = stringToWasm(text);
  scratchSpill(address, lastLength, 1);
  return address;
}
