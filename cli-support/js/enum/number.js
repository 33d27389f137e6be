import { expectedError } from "../error/expected.js";

/**
 * Gives a variant of an enum to Rust, which checks that there is such a variant.
 *
 * Errors: a `TypeError` for anything that is not a number.
 * @param {unknown} value
 * @param {string} name of the enum
 * @returns {number}
 */
export function enumToWasm(value, name) {
  if (typeof value !== "number") {
    throw expectedError(`a variant of ${name} (a number)`, value);
  }
  return value;
}
