/**
 * Whether two values are the same: `===`.
 * @param {unknown} a
 * @param {unknown} b
 * @returns {boolean}
 */
export function strictEquals(a, b) {
  return a === b;
}

/**
 * Whether two values are equal after conversion: `==`.
 * @param {any} a
 * @param {any} b
 * @returns {boolean}
 */
export function looseEquals(a, b) {
  return a == b;
}

/**
 * Whether an object has a property: `key in object`.
 *
 * Errors: a `TypeError` if it is no object.
 * @param {any} key
 * @param {any} object
 * @returns {boolean}
 */
export function hasProperty(key, object) {
  return key in object;
}
