import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { addHandle, getHandle, takeHandle } from "#heap";
import { cellAddress } from "#layout";
import { memoryU32 } from "#u32";
import { awaitPromise, stillPending, suspendTask, taskPromise, wakeTask } from "../task/task.js";
import { handles, wasm } from "./wasm.js";

const slot = cellAddress / 4 + 6;
/** What happened. @type {string[]} */
let log = [];

/** @param {number} task */
const leavePending = (task) => {
  memoryU32()[slot] = (0x80000000 | task) >>> 0;
};

/** Polls once more, `times` times, before it gives a value. @param {number} times */
const resumeAfter = (times) => (/** @type {number} */ task) => {
  log.push(`poll ${task}`);
  if (times-- > 0) {
    leavePending(task);
    return stillPending();
  }
  return `value of ${task}`;
};

afterEach(() => {
  log = [];
  assert.equal(memoryU32()[slot], 0);
  assert.equal(handles(), 0);
});

test("a suspended task is polled when it is woken, and gives its value when it has one", async () => {
  leavePending(3);
  const promise = suspendTask(resumeAfter(1));
  wakeTask(3);
  assert.deepEqual(log, [], "not at once");
  await null;
  assert.deepEqual(log, ["poll 3"]);
  wakeTask(3);
  assert.equal(await promise, "value of 3");
  assert.deepEqual(log, ["poll 3", "poll 3"]);
});

test("an error in the slot is thrown", () => {
  const error = new Error("x");
  memoryU32()[slot] = addHandle(error);
  assert.throws(() => suspendTask(() => 1), error);
});

test("an error while a task is polled rejects its promise", async () => {
  leavePending(0);
  const promise = suspendTask(() => {
    memoryU32()[slot] = addHandle(new Error("later"));
    return stillPending();
  });
  wakeTask(0);
  await assert.rejects(promise, /later/);
});

test("tasks are polled in the order in which they were woken; one that nobody waits for by its number", async () => {
  wasm.__ferry_task_poll = (/** @type {number} */ task) => {
    log.push(`detached ${task}`);
    if (task === 8) wakeTask(9);
  };
  leavePending(7);
  const promise = suspendTask(resumeAfter(0));
  wakeTask(8);
  wakeTask(7);
  assert.equal(await promise, "value of 7");
  await null;
  assert.deepEqual(log, ["detached 8", "poll 7", "detached 9"]);
});

test("a promise is settled once, and the task that waits is polled at once", async () => {
  leavePending(4);
  const waiting = suspendTask(resumeAfter(0));
  wasm.__ferry_task_settle = (/** @type {number[]} */ ...[wait, failed, handle]) => {
    log.push(`settle ${wait} ${failed} ${getHandle(handle)}`);
    takeHandle(handle);
    return wait === 1 ? 4 + 1 : 0;
  };
  awaitPromise(Promise.resolve("good"), 1);
  awaitPromise(Promise.reject("bad"), 2);
  awaitPromise(5, 3);
  assert.equal(await waiting, "value of 4");
  await null;
  assert.deepEqual(log, ["settle 1 0 good", "poll 4", "settle 2 1 bad", "settle 3 0 5"]);
});

test("a task of any value gives what is behind its handle", async () => {
  const object = {};
  wasm.__ferry_task_value = () => addHandle(object);
  const promise = taskPromise(6);
  wakeTask(6);
  assert.equal(await promise, object);
});
