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
export function pendingTask() {
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
  for (const task of tasks) pollReported(task);
}

/** @param {number} task */
function pollReported(task) {
  try {
    pollTask(task);
  } catch (error) {
    // Nobody waits for this task, so the host reports it.
    Promise.reject(error);
  }
}

/**
 * What Rust is told when a promise is settled, but for its value: 1 if it was rejected, and 4 if tasks wait to be polled, which
 * were woken before the one that it may wake.
 * @param {number} rejected
 * @returns {number}
 */
export function outcomeNow(rejected) {
  return woken.length === 0 ? rejected : rejected | 4;
}

/**
 * Goes on with the task that a settled promise has woken: Rust has polled it, unless others come first.
 * @param {number} next its number plus one; 0 for none
 * @param {number} outcome of the promise
 */
export function pollNext(next, outcome) {
  if (next === 0) return;
  if (outcome < 4) pollReported(next - 1);
  else wakeTask(next - 1);
}

/**
 * Sees to what an exception has ended when a promise had settled: the poll of a task, which fails.
 *
 * Errors: throws the exception on, if it was something else.
 * @param {unknown} error
 * @param {number} outcome of the promise
 */
export function failPolled(error, outcome) {
  const polled = wasm.__ferry_task_threw(0);
  if (!polled) {
    // Of a module that has ended, these are `undefined`.
    pollNext(wasm.__ferry_task_threw(1) | 0, outcome);
    throw error;
  }
  const known = suspended[polled - 1];
  suspended[polled - 1] = undefined;
  if (known === undefined) Promise.reject(error);
  else known.reject(error);
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
 * @param {number} rejected
 * @param {unknown} value
 */
function settle(wait, rejected, value) {
  const outcome = outcomeNow(rejected);
  let next = 0;
  try {
    next = wasm.__ferry_task_settle(wait, outcome, addHandle(value));
  } catch (error) {
    failPolled(error, outcome);
  }
  pollNext(next, outcome);
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
