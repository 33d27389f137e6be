import { addHandle } from "#heap";
import { failPolled, outcomeNow, pendingTask, pollNext } from "./task.js";
import { wasm } from "#wasm";

const promiseThen = Promise.prototype.then;

/**
 * `promise.then` with two Rust closures, of which the promise calls one, once: for that they need not become functions.
 *
 * Ownership: each closure is the promise's as well, if there is a result.
 * Errors: throws `undefined` if its `then` is another one, which may call both, and more than once.
 * @param {any} promise
 * @param {number} resolve half of what is called with its value
 * @param {number} resolveTable the other half
 * @param {number} reject half of what is called with the reason of its rejection
 * @param {number} rejectTable the other half
 * @returns {Promise<void>}
 */
export function thenOnce(promise, resolve, resolveTable, reject, rejectTable) {
  if (promise?.then !== promiseThen) throw undefined;
  let waits = true;
  /**
   * @param {number} rejected
   * @param {unknown} value
   */
  const settled = (rejected, value) => {
    // Whoever wraps what promises call may call it again.
    if (!waits) return;
    waits = false;
    const outcome = outcomeNow(rejected);
    let next = 0;
    try {
      next = wasm.__ferry_then_settle(resolve, resolveTable, reject, rejectTable, outcome, addHandle(value));
    } catch (error) {
      failPolled(error, outcome);
    }
    if (next + 1 === 0) pendingTask();
    pollNext(next, outcome);
  };
  return promise.then(
    (/** @type {unknown} */ value) => settled(0, value),
    (/** @type {unknown} */ reason) => settled(1, reason),
  );
}
