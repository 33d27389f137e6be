/**
 * Throws an `Error` with a message.
 * @param {string} message
 * @returns {never}
 */
export function throwString(message) {
  throw new Error(message);
}

/**
 * Throws any value.
 * @param {unknown} value
 * @returns {never}
 */
export function throwValue(value) {
  throw value;
}

/**
 * Makes an `Error`.
 * @param {string} message
 * @returns {Error}
 */
export function makeError(message) {
  return new Error(message);
}
