import { stringFromWasm } from "#text";
import { wasm } from "#wasm";

/**
 * Copies a `String` and frees it.
 *
 * Units: bytes of UTF-8.
 * Ownership: the bytes are the glue's, exactly as many as the length says.
 * @param {number} address
 * @param {number} length
 * @returns {string}
 */
export function takeString(address, length) {
  const text = stringFromWasm(address, length);
  wasm.__wbindgen_free(address, length, 1);
  return text;
}
