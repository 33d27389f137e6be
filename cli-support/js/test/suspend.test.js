import assert from "node:assert/strict";
import { test } from "node:test";
import { activate, mayWait, outcome, outcomeOf, pollActivated, suspending } from "../task/activation.js";
import { pollSuspendable, suspendable } from "../task/suspend.js";
import { addHandle, takeHandle } from "#heap";
import { handles, wasm } from "./wasm.js";

const engine = /** @type {any} */ (WebAssembly);

/**
 * Runs `body` with a stand-in for what the engine has, or without.
 * @param {any} promising
 * @param {() => any} body
 */
async function withPromising(promising, body) {
  const before = engine.promising;
  engine.promising = promising;
  try {
    return await body();
  } finally {
    engine.promising = before;
  }
}

test("where no export may wait, no call can, and no task asks for a stack", () => {
  assert.equal(suspendable(), 0);
  assert.throws(() => pollSuspendable(1), { message: /^bug: / });
});

test("an engine that cannot wait is named in an error", () =>
  withPromising(undefined, () => {
    assert.throws(() => activate(() => 0, [], undefined), { message: /needs JavaScript Promise Integration/ });
  }));

test("a call is begun with its words, and its end gives the value", () => {
  let made = 0;
  const promising = (/** @type {Function} */ raw) => (made++, async (/** @type {any[]} */ ...words) => raw(...words));
  return withPromising(promising, async () => {
    const add = (/** @type {number} */ a, /** @type {number} */ b) => a + b;
    assert.equal(await activate(add, [1, 2], (sum) => `the sum is ${sum}`), "the sum is 3");
    assert.equal(await activate(add, [3, 4], (sum) => sum), 7);
    assert.equal(made, 1, "a function that gives promises is made once for each export");
    const fails = () => {
      throw new Error("inside");
    };
    await assert.rejects(activate(fails, [], undefined), { message: "inside" });
    const looked = (/** @type {any} */ error) => new Error(`${error.message}, looked at`);
    await assert.rejects(activate(fails, [], undefined, looked), { message: "inside, looked at" });
  });
});

test("an outcome is a value or a rejection, and leaves no handle behind", async () => {
  const before = handles();
  const value = {};
  assert.equal(outcomeOf(takeHandle(await outcome(addHandle(Promise.resolve(value))))), value);
  assert.equal(outcomeOf(takeHandle(await outcome(addHandle(7)))), 7);
  const rejected = takeHandle(await outcome(addHandle(Promise.reject("no"))));
  assert.throws(() => outcomeOf(rejected), (error) => error === "no");
  assert.equal(handles(), before);
});

test("an import that waits is the engine's to wrap, if it can", () => {
  const before = engine.Suspending;
  const call = async () => 0;
  engine.Suspending = class {
    /** @param {any} wrapped */
    constructor(wrapped) {
      this.wrapped = wrapped;
    }
  };
  assert.equal(suspending(call).wrapped, call);
  engine.Suspending = undefined;
  assert.equal(suspending(call), call);
  engine.Suspending = before;
});

test("tasks of js-sys are polled in the next microtask", () => {
  wasm.__ferry_suspendable = () => 1;
  assert.equal(mayWait(), 1);
  return withPromising((/** @type {any} */ raw) => async (/** @type {any} */ task) => raw(task), async () => {
    /** @type {number[]} */
    const polled = [];
    wasm.__wbg_jspi_task_poll = (/** @type {number} */ task) => polled.push(task);
    pollActivated(5);
    assert.deepEqual(polled, []);
    await null;
    assert.deepEqual(polled, [5]);
  });
});
