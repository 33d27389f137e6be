/**
 * Whether a call may wait for promises: no export of this module can be entered that way.
 * @returns {number} 1 or 0
 */
export function suspendable() {
  return 0;
}

/**
 * Polls a task on a stack of its own; never asked for where no call is suspendable.
 * @param {number} _task
 * @returns {never}
 */
export function pollSuspendable(_task) {
  throw new Error("bug: a task asks for a stack of its own, which no task can have");
}
