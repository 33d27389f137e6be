/**
 * `a & b`.
 *
 * Errors: a `TypeError` for operands that the operator does not take.
 * @param {any} a
 * @param {any} b
 * @returns {any}
 */
export function bitAndValues(a, b) {
  return a & b;
}

/**
 * `a | b`.
 *
 * Errors: a `TypeError` for operands that the operator does not take.
 * @param {any} a
 * @param {any} b
 * @returns {any}
 */
export function bitOrValues(a, b) {
  return a | b;
}

/**
 * `a ^ b`.
 *
 * Errors: a `TypeError` for operands that the operator does not take.
 * @param {any} a
 * @param {any} b
 * @returns {any}
 */
export function bitXorValues(a, b) {
  return a ^ b;
}

/**
 * `a << b`.
 *
 * Errors: a `TypeError` for operands that the operator does not take.
 * @param {any} a
 * @param {any} b
 * @returns {any}
 */
export function shiftLeftValues(a, b) {
  return a << b;
}

/**
 * `a >> b`.
 *
 * Errors: a `TypeError` for operands that the operator does not take.
 * @param {any} a
 * @param {any} b
 * @returns {any}
 */
export function shiftRightValues(a, b) {
  return a >> b;
}

/**
 * `a >>> b`.
 *
 * Errors: a `TypeError` for operands that the operator does not take.
 * @param {any} a
 * @param {any} b
 * @returns {number}
 */
export function shiftRightUnsignedValues(a, b) {
  return a >>> b;
}

/**
 * `a + b`.
 *
 * Errors: a `TypeError` for operands that the operator does not take.
 * @param {any} a
 * @param {any} b
 * @returns {any}
 */
export function addValues(a, b) {
  return a + b;
}

/**
 * `a - b`.
 *
 * Errors: a `TypeError` for operands that the operator does not take.
 * @param {any} a
 * @param {any} b
 * @returns {any}
 */
export function subtractValues(a, b) {
  return a - b;
}

/**
 * `a * b`.
 *
 * Errors: a `TypeError` for operands that the operator does not take.
 * @param {any} a
 * @param {any} b
 * @returns {any}
 */
export function multiplyValues(a, b) {
  return a * b;
}

/**
 * `a / b`.
 *
 * Errors: a `TypeError` for operands that the operator does not take.
 * @param {any} a
 * @param {any} b
 * @returns {any}
 */
export function divideValues(a, b) {
  return a / b;
}

/**
 * `a % b`.
 *
 * Errors: a `TypeError` for operands that the operator does not take.
 * @param {any} a
 * @param {any} b
 * @returns {any}
 */
export function remainderValues(a, b) {
  return a % b;
}

/**
 * `a ** b`.
 *
 * Errors: a `TypeError` for operands that the operator does not take.
 * @param {any} a
 * @param {any} b
 * @returns {any}
 */
export function powerValues(a, b) {
  return a ** b;
}

/**
 * `a < b`.
 *
 * Errors: a `TypeError` for operands that the operator does not take.
 * @param {any} a
 * @param {any} b
 * @returns {boolean}
 */
export function lessThanValues(a, b) {
  return a < b;
}

/**
 * `a <= b`.
 *
 * Errors: a `TypeError` for operands that the operator does not take.
 * @param {any} a
 * @param {any} b
 * @returns {boolean}
 */
export function lessOrEqualValues(a, b) {
  return a <= b;
}

/**
 * `a >= b`.
 *
 * Errors: a `TypeError` for operands that the operator does not take.
 * @param {any} a
 * @param {any} b
 * @returns {boolean}
 */
export function greaterOrEqualValues(a, b) {
  return a >= b;
}

/**
 * `a > b`.
 *
 * Errors: a `TypeError` for operands that the operator does not take.
 * @param {any} a
 * @param {any} b
 * @returns {boolean}
 */
export function greaterThanValues(a, b) {
  return a > b;
}

/**
 * `a / b`, or the `RangeError` of dividing a bigint by zero.
 * @param {any} a
 * @param {any} b
 * @returns {any}
 */
export function divideCheckedValues(a, b) {
  try {
    return a / b;
  } catch (error) {
    if (error instanceof RangeError) return error;
    throw error;
  }
}

/**
 * `-value`.
 * @param {any} value
 * @returns {any}
 */
export function negateValue(value) {
  return -value;
}

/**
 * `~value`.
 * @param {any} value
 * @returns {any}
 */
export function bitNotValue(value) {
  return ~value;
}

/**
 * `+value`.
 *
 * Errors: a `TypeError` for a symbol or a bigint, and whatever the value's own conversion throws.
 * @param {any} value
 * @returns {number}
 */
export function valueToNumber(value) {
  return +value;
}
