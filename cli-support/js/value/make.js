/**
 * The bigint with these digits.
 *
 * Errors: a `SyntaxError` for text that is no integer.
 * @param {string} digits
 * @returns {bigint}
 */
export function makeBigint(digits) {
  return BigInt(digits);
}

/**
 * A new symbol.
 * @param {string} [description]
 * @returns {symbol}
 */
export function makeSymbol(description) {
  return Symbol(description);
}

/**
 * The value that JSON text describes.
 *
 * Errors: a `SyntaxError` for text that is no JSON.
 * @param {string} text
 * @returns {any}
 */
export function parseJsonValue(text) {
  return JSON.parse(text);
}

/**
 * A value as JSON text; nothing for what has none, such as `undefined` or a function.
 *
 * Errors: a `TypeError` for a bigint or a value that contains itself.
 * @param {any} value
 * @returns {string | undefined}
 */
export function writeJsonValue(value) {
  return JSON.stringify(value);
}
