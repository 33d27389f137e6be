import { expectedError } from "../error/expected.js";

/**
 * Copies bytes over those of a typed array, whatever its elements.
 *
 * Units: bytes. An array that has become shorter gets as many as it holds.
 * Errors: a `TypeError` for anything but a typed array.
 * @param {Uint8Array} bytes
 * @param {unknown} array
 */
export function copyToArray(bytes, array) {
  if (!ArrayBuffer.isView(array)) throw expectedError("a typed array", array);
  const target = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  // Another view costs as much as the rest.
  target.set(bytes.length > target.length ? bytes.subarray(0, target.length) : bytes);
}
