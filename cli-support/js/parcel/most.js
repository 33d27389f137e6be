// What is taken for a list, and how long it may be.

/** More elements do not fit into Rust's memory; an array may have more without holding any. */
export const mostElements = 2 ** 26;

/**
 * Whether a value has elements: an array, or an object with a length, such as `arguments` and a `NodeList`.
 * @param {any} value
 * @returns {boolean}
 */
export function isList(value) {
  return Array.isArray(value) || (typeof value === "object" && value?.length >= 0);
}
