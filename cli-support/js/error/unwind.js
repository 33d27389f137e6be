/** What a panic of Rust's becomes. */
export class PanicError extends Error {
  get name() {
    return "PanicError";
  }
}

/**
 * Makes the error that a panic becomes.
 * @param {string} message
 * @returns {PanicError}
 */
export function makePanicError(message) {
  return new PanicError(message);
}

/**
 * Throws any value through what called a start function.
 * @param {unknown} error
 * @returns {never}
 */
export function throwOut(error) {
  throw error;
}

/**
 * Has the host report an error that nobody waits for.
 * @param {unknown} error
 */
export function reportError(error) {
  Promise.reject(error);
}
