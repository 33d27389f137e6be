import { setResultI32 } from "../memory/cell.js";

/**
 * The string, if the value is one.
 * @param {unknown} value
 * @returns {string | undefined}
 */
export function stringGet(value) {
  return typeof value === "string" ? value : undefined;
}

/**
 * The number, if the value is one.
 *
 * Shape: NaN if not, or if it is NaN; then slot 0 of the result cell says whether it is a number.
 * @param {unknown} value
 * @returns {number}
 */
export function numberOrNan(value) {
  if (typeof value === "number" && value === value) return value;
  setResultI32(0, typeof value === "number" ? 1 : 0);
  return NaN;
}

/**
 * The boolean, if the value is one.
 * @param {unknown} value
 * @returns {boolean | undefined}
 */
export function booleanGet(value) {
  return typeof value === "boolean" ? value : undefined;
}

/**
 * The bigint, if the value is one and has 64 bits with a sign.
 * @param {unknown} value
 * @returns {bigint | undefined}
 */
export function bigintGetI64(value) {
  return typeof value === "bigint" && BigInt.asIntN(64, value) === value ? value : undefined;
}

/**
 * The bigint, if the value is one and has 64 bits without a sign.
 * @param {unknown} value
 * @returns {bigint | undefined}
 */
export function bigintGetU64(value) {
  return typeof value === "bigint" && BigInt.asUintN(64, value) === value ? value : undefined;
}

/**
 * The bigint, if the value is one and has 128 bits with a sign.
 * @param {unknown} value
 * @returns {bigint | undefined}
 */
export function bigintGetI128(value) {
  return typeof value === "bigint" && BigInt.asIntN(128, value) === value ? value : undefined;
}

/**
 * The bigint, if the value is one and has 128 bits without a sign.
 * @param {unknown} value
 * @returns {bigint | undefined}
 */
export function bigintGetU128(value) {
  return typeof value === "bigint" && BigInt.asUintN(128, value) === value ? value : undefined;
}

/**
 * How many elements an array has.
 * @param {any} array
 * @returns {number}
 */
export function arrayLength(array) {
  return array.length;
}

/**
 * An element of an array.
 * @param {any} array
 * @param {number} index
 * @returns {any}
 */
export function arrayGet(array, index) {
  return array[index];
}

/**
 * The value as a number, as `Number(value)` sees it.
 *
 * Errors: a `TypeError` for what has no number, such as a symbol.
 * @param {unknown} value
 * @returns {number}
 */
export function numberValue(value) {
  return Number(value);
}

/**
 * The value itself: turns any type that crosses into any other.
 * @param {any} value
 * @returns {any}
 */
export function identity(value) {
  return value;
}
