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
 * Says what a value is, in two or three words, without running any code of the value's.
 * @param {unknown} value
 * @returns {string}
 */
export function describe(value) {
  if (value === null || typeof value === "undefined") {
    return String(value);
  }
  if (typeof value !== "object") {
    return typeof value;
  }
  if (Array.isArray(value)) {
    return "array";
  }
  const name = className(value);
  return name === "" || name === "Object" ? "object" : `an instance of ${name}`;
}

/**
 * The name of an object's class; empty if it does not say.
 * @param {object} value
 * @returns {string}
 */
function className(value) {
  try {
    const name = Object.getPrototypeOf(value)?.constructor?.name;
    return typeof name === "string" ? name : "";
  } catch {
    // A proxy may refuse to answer.
    return "";
  }
}
