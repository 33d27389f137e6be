import { constantsAddress, constantsSize } from "#layout";
import { stringFromWasm } from "#text";

/**
 * Text of the module's constants that was copied before, by where it is in them.
 *
 * Shape: no more than 1024, as the place is cut to ten bits, each of at most 255 bytes.
 * @type {{ at: number, length: number, text: string }[]}
 */
const lastingTexts = [];

/**
 * Copies a `&str`, unless it is a constant and was copied before: no code can change those, nor free them.
 *
 * Units: bytes of UTF-8.
 * Ownership: the bytes stay Rust's.
 * @param {number} address
 * @param {number} length
 * @returns {string}
 */
export function lastingString(address, length) {
  const at = (address - constantsAddress) >>> 0;
  if (at >= constantsSize || length > 255 || length < 0) {
    return stringFromWasm(address, length);
  }
  const known = lastingTexts[at & 1023];
  if (known !== undefined && known.at === at && known.length === length) {
    return known.text;
  }
  const text = stringFromWasm(address, length);
  lastingTexts[at & 1023] = { at, length, text };
  return text;
}
