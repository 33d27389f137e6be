// What every thread checks of itself, whatever way it became one.
import assert from "node:assert/strict";

globalThis.callTwice = (call) => call(20) + call(1);
globalThis.nameOf = (text, number) => `${globalThis.threadName} says ${text} ${number}`;

/** @param {any} glue @param {string} name */
export function work(glue, name) {
  globalThis.threadName = name;
  assert.equal(glue.started(), 1, "start functions run once for all threads");
  assert.equal(glue.own(1), 8, "variables of threads begin anew");
  assert.equal(glue.name(), name);
  const long = "é".repeat(100);
  for (let i = 0; i < 300; i++) {
    assert.equal(glue.named(`${long}${i}`), `${name} says ${long}${i} 0.5`);
    assert.throws(() => glue.fail(long), { name: "Error", message: `no ${long}` });
    const numbers = new Uint32Array([i, i + 1]);
    glue.count_up(numbers);
    assert.deepEqual(numbers, new Uint32Array([i + 1, i + 2]));
    assert.equal(glue.call(i), 21 + 2 * i);
  }
  // What does not fit the scratch region is allocated, and memory grows meanwhile, here and elsewhere.
  assert.equal(glue.named("x".repeat(100_000)).length, 100_000 + `${name} says  0.5`.length);
  assert.equal(glue.zeros(300_000).length, 300_000);
  assert.equal(glue.deep(30), 31 - 1);
  const counter = new glue.Counter();
  assert.deepEqual([counter.up(), counter.up()], [1, 2]);
  counter.free();
  glue.note(name);
  glue.add(5);
}

/** Runs workers to their ends. @param {import("node:worker_threads").Worker[]} workers */
export function ended(workers) {
  return Promise.all(
    workers.map(
      (worker) =>
        new Promise((resolve, reject) => {
          worker.on("error", reject);
          worker.on("exit", resolve);
        }),
    ),
  );
}
