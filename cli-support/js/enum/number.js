import { describe } from "../error/expected.js";

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
    throw new TypeError(`invalid enum value passed: expected a variant of ${name} (a number), found ${describe(value)}`);
  }
  return value;
}
