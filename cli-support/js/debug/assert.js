import { expectedError } from "../error/expected.js";

/**
 * Refuses a value whose `typeof` is another one, which WebAssembly would convert without a word.
 *
 * Errors: a `TypeError` that says what it is instead.
 * @param {unknown} value
 * @param {string} kind `number`, `bigint` or `boolean`
 * @param {boolean} optional whether `null` and `undefined` are fine too
 */
export function assertTypeOf(value, kind, optional) {
  const absent = optional && (value === null || value === undefined);
  if (typeof value !== kind && !absent) {
    throw expectedError(`a ${kind} argument`, value);
  }
}

/**
 * Refuses an array whose elements are others, which would be converted, and whose bytes Rust's would be written over.
 * Integers of one size are alike.
 *
 * Errors: a `TypeError` that says what it is instead.
 * @param {any} value
 * @param {any} type a class of typed arrays
 */
export function assertArrayOf(value, type) {
  const sameSize = ArrayBuffer.isView(value) && /** @type {any} */ (value).BYTES_PER_ELEMENT === type.BYTES_PER_ELEMENT;
  const isFloat = (/** @type {any} */ array) => array.constructor.name.startsWith("Float");
  if (!sameSize || isFloat(value) !== isFloat(type.prototype)) throw expectedError(type.name, value);
}

/**
 * Says on the console that an import has thrown where Rust does not expect it.
 * @param {string} name of the function in the glue
 * @param {unknown} error
 */
export function logImportError(name, error) {
  console.error(`${name}: imported JS function that was not marked as \`catch\` threw an error:`, error);
}
