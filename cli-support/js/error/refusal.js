/**
 * Why Rust has refused the call that is returning just now; read at once, and nearly always null.
 *
 * A variable of the glue's costs nothing to read, unlike a word of memory.
 * @type {Error | null}
 */
export let refusal = null;

/**
 * Has the call in progress throw an `Error` once it has returned, which it does at once. Rust's frames end as usual.
 * @param {string} message
 */
export function refuse(message) {
  refusal = new Error(message);
}

/**
 * Takes what `refuse` left.
 * @returns {Error | null} for the caller to throw
 */
export function takeRefusal() {
  const error = refusal;
  refusal = null;
  return error;
}

/**
 * Throws why Rust has refused a call, if it has: what small glue does with each result.
 * @template T
 * @param {T} result of the call that has just returned
 * @returns {T} the same
 */
export function accepted(result) {
  // What hardly ever happens stands apart: with it, a call that gives a float takes 1 ns more in Node.
  if (refusal !== null) throw takeRefusal();
  return result;
}

/**
 * Has the call in progress throw a value once it has returned, which it does at once.
 * @param {any} error
 */
export function refuseWith(error) {
  // Nothing to throw is how the glue knows that there is nothing to throw.
  refusal = error === null ? new Error("null was thrown") : error;
}
