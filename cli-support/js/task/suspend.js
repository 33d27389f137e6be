/**
 * Whether a call may wait for promises: no export can be entered that way yet.
 * @returns {number} 1 or 0
 */
export function suspendable() {
  return 0;
}

/**
 * Waits for a promise in the middle of a call.
 * @param {unknown} _promise
 * @returns {never}
 */
export function suspend(_promise) {
  throw new Error("a call from JavaScript cannot wait for a promise: use an `async fn` instead");
}

/**
 * Polls a task on a stack of its own; never asked for where no call is suspendable.
 * @param {number} _task
 * @returns {never}
 */
export function pollSuspendable(_task) {
  throw new Error("bug: a task asks for a stack of its own, which no task can have");
}
