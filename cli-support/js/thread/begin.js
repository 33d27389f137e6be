import { wasm } from "#wasm";

/**
 * Makes this instance a thread of those that share its memory: it gets a stack and variables of its own.
 *
 * Errors: a `RangeError` if there is no room for them.
 * @param {number | undefined} stackSize in bytes; the usual one if there is none
 */
export function beginThread(stackSize) {
  if (wasm.__ferry_thread_begin(stackSize ?? 0) === 0) {
    throw new RangeError("there is no room in the memory for the stack of another thread");
  }
}
