import assert from "node:assert/strict";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { memoryI32 } from "#i32";
import { listenForWakes } from "../task/threads.js";
import { beginThread } from "../thread/begin.js";
import { rustBytes, wasm } from "./wasm.js";

/** The stand-in, with what only modules for threads have. */
const threads = /** @type {any} */ (wasm);

test("a thread begins with the stack it asks for, or says that there is no room", () => {
  /** @type {number[]} */
  const asked = [];
  threads.__ferry_thread_begin = (/** @type {number} */ size) => (asked.push(size), size === 65536 ? 0 : 1);
  beginThread(undefined);
  beginThread(131072);
  assert.deepEqual(asked, [0, 131072]);
  assert.throws(() => beginThread(65536), { name: "RangeError", message: /no room in the memory for the stack/ });
});

/** Rings from another thread, where memory is shared; the promise is of the number of times that it was heard. */
async function heard(/** @type {number} */ bell) {
  let count = 0;
  const place = bell / 4;
  const both = new Promise((resolve) => {
    threads.__ferry_task_rung = () => {
      Atomics.store(memoryI32(), place, 0);
      count += 1;
      if (count === 2) resolve(count);
    };
  });
  listenForWakes(bell);
  const code = `
    const { buffer, place } = require("node:worker_threads").workerData;
    const words = new Int32Array(buffer);
    for (let i = 0; i < 2; i++) {
      Atomics.store(words, place, 1);
      Atomics.notify(words, place);
      while (Atomics.load(words, place) === 1);
    }`;
  const worker = new Worker(code, { eval: true, workerData: { buffer: wasm.memory.buffer, place } });
  const result = await both;
  await worker.terminate();
  return result;
}

// Without the condition the memory is not shared, and nobody else could ring.
if (process.execArgv.includes("--conditions=threads")) {
  test("what other threads wake is looked at each time they ring", async () => {
    const bell = rustBytes(new Uint8Array(4), 4);
    assert.equal(await heard(bell), 2);
  });

  test("hosts that cannot wait for memory look now and then", async () => {
    const { waitAsync } = /** @type {any} */ (Atomics);
    /** @type {any} */ (Atomics).waitAsync = undefined;
    const bell = rustBytes(new Uint8Array(4), 4);
    try {
      assert.equal(await heard(bell), 2);
    } finally {
      /** @type {any} */ (Atomics).waitAsync = waitAsync;
    }
  });
}
