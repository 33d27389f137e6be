import { expectedError } from "../error/expected.js";

/**
 * Gives a time to Rust.
 *
 * Units: milliseconds since 1970.
 * Errors: a `TypeError` for anything but a `Date`, or for one that is invalid.
 * @param {unknown} value
 * @returns {number}
 */
export function dateToWasm(value) {
  const time = value instanceof Date ? value.getTime() : NaN;
  if (Number.isNaN(time)) throw expectedError("a valid Date", value);
  return time;
}
