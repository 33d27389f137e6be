import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { addHandle, takeHandle } from "#heap";
import { cellAddress } from "#layout";
import { memoryU32 } from "#u32";
import { suspendTask, wakeTask } from "../task/task.js";
import { thenOnce } from "../task/then.js";
import { handles, wasm } from "./wasm.js";

const slot = cellAddress / 4 + 6;
/** What happened. @type {string[]} */
let log = [];

/**
 * Notes each call.
 * @param {() => number} answer
 */
function settleWith(answer) {
  wasm.__ferry_then_settle = (/** @type {number[]} */ ...[one, two, three, four, outcome, handle]) => {
    log.push(`settle ${one} ${two} ${three} ${four} ${outcome} ${takeHandle(handle)}`);
    return answer();
  };
}

afterEach(() => {
  log = [];
  assert.equal(handles(), 0);
});

test("one of two closures is told, and gives undefined", async () => {
  settleWith(() => 0);
  assert.equal(await thenOnce(Promise.resolve("good"), 1, 2, 3, 4), undefined);
  assert.equal(await thenOnce(Promise.reject("bad"), 1, 2, 3, 4), undefined);
  assert.deepEqual(log, ["settle 1 2 3 4 0 good", "settle 1 2 3 4 1 bad"]);
});

test("an error in the slot is thrown", async () => {
  const error = new Error("x");
  settleWith(() => {
    memoryU32()[slot] = addHandle(error);
    return -1;
  });
  await assert.rejects(thenOnce(Promise.resolve(5), 1, 2, 3, 4), error);
  assert.equal(memoryU32()[slot], 0);
});

test("a task that has finished gives its value at once; if others wait, it is polled after them", async () => {
  wasm.__ferry_task_poll = (/** @type {number} */ task) => log.push(`poll ${task}`);
  settleWith(() => 8);
  const first = thenOnce(Promise.resolve(1), 1, 2, 3, 4);
  await first;
  assert.deepEqual(log, ["settle 1 2 3 4 0 1", "poll 7"]);
  log = [];
  const second = thenOnce(Promise.resolve(2), 1, 2, 3, 4);
  wakeTask(6);
  await second;
  await null;
  assert.deepEqual(log, ["settle 1 2 3 4 4 2", "poll 6", "poll 7"]);
});

test("an exception is the poll's that it has ended, or the closure's", async () => {
  const error = new Error("x");
  let polled = 9;
  memoryU32()[slot] = 0x80000008;
  const waiting = suspendTask(() => assert.fail());
  wasm.__ferry_task_poll = (/** @type {number} */ task) => log.push(`poll ${task}`);
  wasm.__ferry_task_threw = (/** @type {number} */ woken) => (woken === 0 ? polled : 7);
  settleWith(() => {
    throw error;
  });
  assert.equal(await thenOnce(Promise.resolve(1), 1, 2, 3, 4), undefined);
  await assert.rejects(waiting, error);
  polled = 0;
  await assert.rejects(thenOnce(Promise.resolve(1), 1, 2, 3, 4), error);
  assert.deepEqual(log, ["settle 1 2 3 4 0 1", "settle 1 2 3 4 0 1", "poll 6"]);
});

test("what has a `then` of its own is left alone", () => {
  class Mine extends Promise {}
  assert.ok(thenOnce(Mine.resolve(), 1, 2, 3, 4) instanceof Mine);
  settleWith(() => 0);
  const own = Object.assign(Promise.resolve(), { then: () => assert.fail() });
  for (const value of [own, { then: () => assert.fail() }, {}, null, undefined, 5]) {
    let thrown = false;
    try {
      thenOnce(value, 1, 2, 3, 4);
    } catch (error) {
      thrown = error === undefined;
    }
    assert.ok(thrown);
  }
});
