import { expectedError } from "../error/expected.js";

/**
 * Gives the first character of a string to Rust as a `char`, and of an empty one the character 0.
 *
 * Units: a Unicode scalar value.
 * Errors: a `TypeError` for anything else, and for a lone surrogate.
 * @param {string} text
 * @returns {number}
 */
export function charToWasm(text) {
  if (typeof text === "string" && text.length === 1) {
    const unit = text.charCodeAt(0);
    if (unit < 0xd800 || unit > 0xdfff) {
      return unit;
    }
  }
  return astralToWasm(text);
}

/**
 * @param {string} text
 * @returns {number}
 */
function astralToWasm(text) {
  if (typeof text !== "string") {
    throw expectedError("a string of one character", text);
  }
  const code = text.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) {
    throw new TypeError(`expected a valid Unicode scalar value, found ${code}`);
  }
  return code;
}
