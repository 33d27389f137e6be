import { expectedError } from "../error/expected.js";
import { partRefused } from "./write.js";
import { putText } from "./put.js";

/**
 * A value as JSON.
 *
 * Errors: a `TypeError` for what JSON cannot say; what a `toJSON` or getter throws.
 * @param {unknown} value
 * @returns {string}
 */
export function jsonText(value) {
  const text = JSON.stringify(value);
  if (text === undefined) throw expectedError("a value that JSON can say", value);
  return text;
}

/**
 * A value as JSON, as a part of a parcel.
 * @param {import("./write.js").Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 */
export function putJson(parcel, value, depth) {
  let text;
  try {
    text = jsonText(value);
  } catch (error) {
    // What is no `TypeError` is not about the shape, but somebody's own.
    if (!(error instanceof TypeError)) throw error;
    throw partRefused(parcel, depth, error.message);
  }
  putText(parcel, text, depth);
}
