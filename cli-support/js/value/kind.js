/**
 * Whether a value is `undefined`.
 * @param {unknown} value
 * @returns {boolean}
 */
export function isUndefined(value) {
  return value === undefined;
}

/**
 * Whether a value is `null`.
 * @param {unknown} value
 * @returns {boolean}
 */
export function isNull(value) {
  return value === null;
}

/**
 * Whether a value is an object, and not `null`.
 * @param {unknown} value
 * @returns {boolean}
 */
export function isObject(value) {
  return typeof value === "object" && value !== null;
}

/**
 * Whether a value is a function.
 * @param {unknown} value
 * @returns {boolean}
 */
export function isFunction(value) {
  return typeof value === "function";
}

/**
 * Whether a value is a string.
 * @param {unknown} value
 * @returns {boolean}
 */
export function isString(value) {
  return typeof value === "string";
}

/**
 * Whether a value is a symbol.
 * @param {unknown} value
 * @returns {boolean}
 */
export function isSymbol(value) {
  return typeof value === "symbol";
}

/**
 * Whether a value is a bigint.
 * @param {unknown} value
 * @returns {boolean}
 */
export function isBigint(value) {
  return typeof value === "bigint";
}

/**
 * Whether a value is an array.
 * @param {unknown} value
 * @returns {boolean}
 */
export function isArray(value) {
  return Array.isArray(value);
}

/**
 * Whether a condition with this value holds.
 * @param {unknown} value
 * @returns {boolean}
 */
export function isTruthy(value) {
  return !!value;
}

/**
 * What `typeof` says.
 * @param {unknown} value
 * @returns {string}
 */
export function typeOf(value) {
  return typeof value;
}
