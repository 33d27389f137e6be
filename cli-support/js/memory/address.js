import { expectedError } from "../error/expected.js";

/**
 * Gives an address to Rust, which must not be 0.
 *
 * Errors: a `TypeError` for anything that is not a number, or for 0.
 * @param {unknown} value
 * @returns {number}
 */
export function addressToWasm(value) {
  if (typeof value !== "number") throw expectedError("a number argument that is not 0", value);
  const address = value | 0;
  if (address === 0) throw new TypeError(`expected a number argument that is not 0, found ${value}`);
  return address;
}
