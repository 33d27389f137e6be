import { expectedError } from "../error/expected.js";

/**
 * Gives a string of one character to Rust as a `char`.
 *
 * Units: a Unicode scalar value.
 * Errors: a `TypeError` for anything else, an empty string, several characters or a lone surrogate.
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
  const code = text.codePointAt(0);
  if (code !== undefined && code >= 0xd800 && code <= 0xdfff) {
    throw new TypeError(`expected a valid Unicode scalar value, found ${code}`);
  }
  if (code === undefined || text.length !== (code > 0xffff ? 2 : 1)) {
    throw new TypeError(`expected a string of exactly one Unicode scalar value, found ${JSON.stringify(text.slice(0, 20))}`);
  }
  return code;
}

/**
 * Makes a string of a `char`.
 * @param {number} code
 * @returns {string}
 */
export function charFromWasm(code) {
  return code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code);
}
