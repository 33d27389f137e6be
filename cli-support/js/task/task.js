import { addHandle, takeHandle } from "#heap";
import { cellAddress } from "#layout";
import { memoryU32 } from "#u32";
import { wasm } from "#wasm";

// How a Rust future becomes a promise, and how Rust waits for one.
//
// The call of an exported `async fn` polls its future once. If that is ready, the call returns its words like any other,
// and the glue makes a resolved promise. If not, the error slot holds the number of a task, with the highest bit set, and
// the glue makes a promise with `suspendTask(resume)`: `resume(task)` polls once more, and returns the value, or
// `stillPending()`. A task is polled in a microtask when it is woken (`wakeTask`), or in the one in which the promise
// settles that it waits for (`awaitPromise`).

/**
 * What is known of a task that somebody waits for.
 * @typedef {{
 *   resume: (task: number) => any,
 *   resolve: (value: any) => void,
 *   reject: (reason: unknown) => void,
 * }} Suspended
 */

/** By number of the task. @type {(Suspended | undefined)[]} */
const suspended = [];

/** What `resume` returns when there is nothing yet. */
const pending = Symbol("pending");

const resolved = Promise.resolve();

/** Tasks to be polled in the next microtask. @type {number[]} */
let woken = [];

/**
 * A promise of what a task will give, after a first poll that left something in the error slot.
 *
 * Errors: throws what the slot holds, if that is an error.
 * @param {(task: number) => any} resume polls the task
 * @returns {Promise<any>}
 */
export function suspendTask(resume) {
  const task = pendingTask();
  return new Promise((resolve, reject) => {
    suspended[task] = { resume, resolve, reject };
  });
}

/**
 * What `resume` returns when a poll left something in the error slot.
 *
 * Errors: throws what the slot holds, if that is an error.
 * @returns {symbol}
 */
export function stillPending() {
  pendingTask();
  return pending;
}

/**
 * The task in the error slot, which is empty afterwards.
 * @returns {number}
 */
function pendingTask() {
  const memory = memoryU32();
  const status = memory[cellAddress / 4 + 6];
  memory[cellAddress / 4 + 6] = 0;
  if (status < 0x80000000) throw takeHandle(status);
  return status - 0x80000000;
}

/** @param {number} task */
function pollTask(task) {
  const known = suspended[task];
  if (known === undefined) {
    wasm.__ferry_task_poll(task);
    return;
  }
  // Another task may get the number before this function is left.
  suspended[task] = undefined;
  let value;
  try {
    value = known.resume(task);
  } catch (error) {
    known.reject(error);
    return;
  }
  if (value === pending) suspended[task] = known;
  else known.resolve(value);
}

/**
 * Has a task polled in a microtask.
 * @param {number} task
 */
export function wakeTask(task) {
  if (woken.push(task) === 1) resolved.then(pollWoken);
}

function pollWoken() {
  const tasks = woken;
  woken = [];
  for (const task of tasks) {
    try {
      pollTask(task);
    } catch (error) {
      // Nobody waits for this task, so the host reports it.
      Promise.reject(error);
    }
  }
}

/**
 * Tells Rust what a promise, or any other value, settles to.
 * @param {any} promise
 * @param {number} wait Rust's number for this
 */
export function awaitPromise(promise, wait) {
  Promise.resolve(promise).then(
    (value) => settle(wait, 0, value),
    (reason) => settle(wait, 1, reason),
  );
}

/**
 * @param {number} wait
 * @param {number} failed
 * @param {unknown} value
 */
function settle(wait, failed, value) {
  const task = wasm.__ferry_task_settle(wait, failed, addHandle(value));
  if (task !== 0) pollTask(task - 1);
}

/**
 * A promise for a task that gives any value.
 * @param {number} task
 * @returns {Promise<any>}
 */
export function taskPromise(task) {
  return new Promise((resolve, reject) => {
    suspended[task] = { resume: resumeValue, resolve, reject };
  });
}

/** @param {number} task */
function resumeValue(task) {
  const handle = wasm.__ferry_task_value(task);
  return memoryU32()[cellAddress / 4 + 6] === 0 ? takeHandle(handle) : stillPending();
}
