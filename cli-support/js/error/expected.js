/**
 * A `TypeError` about a value of the wrong type.
 * @param {string} expected what should have been there, with its article: `a string`
 * @param {unknown} found
 * @returns {TypeError} for the caller to throw
 */
export function expectedError(expected, found) {
  return new TypeError(`expected ${expected}, found ${describe(found)}`);
}

/**
 * Says what a value is, in two or three words, and runs no code of an ordinary value's.
 * @param {unknown} value
 * @returns {string}
 */
export function describe(value) {
  const type = value === null ? "null" : typeof value;
  if (type !== "object") return type;
  try {
    if (Array.isArray(value)) return "array";
    const { name } = Object.getPrototypeOf(value).constructor;
    if (name && typeof name === "string" && name !== "Object") return `an instance of ${name}`;
  } catch {
    // It has no class, or is a proxy that refuses to answer.
  }
  return type;
}
