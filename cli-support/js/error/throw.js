/**
 * Throws an `Error` with a message.
 * @param {string} message
 * @returns {never}
 */
export function throwString(message) {
  throw new Error(message);
}

/**
 * Throws an `Error` about something that cannot be.
 * @param {string} message
 * @returns {never}
 */
export function throwBug(message) {
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
 * Makes a `TypeError`.
 * @param {string} message
 * @returns {TypeError}
 */
export function makeTypeError(message) {
  return new TypeError(message);
}

/**
 * Makes an `Error`.
 * @param {string} message
 * @returns {Error}
 */
export function makeError(message) {
  return new Error(message);
}
