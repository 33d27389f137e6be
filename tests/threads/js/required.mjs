// The glue for Node: the main thread's instance is made when it is loaded, those of workers when they ask.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker, isMainThread, workerData } from "node:worker_threads";
import { ended, work } from "./work.mjs";

const path = isMainThread ? process.argv[2] : workerData.path;
const modules = readFileSync(new URL("package.json", pathToFileURL(path)), "utf8").includes("module");
const glue = modules ? await import(pathToFileURL(path).href) : createRequire(import.meta.url)(path);

if (isMainThread) {
  assert.equal(glue.started(), 1);
  assert.ok(glue.__wbg_wasm_module instanceof WebAssembly.Module);
  const given = { module: glue.__wbg_wasm_module, memory: glue.__wbg_memory };
  const workers = [1, 2].map((i) => new Worker(new URL(import.meta.url), { workerData: { path, given, name: `worker ${i}` } }));
  await ended(workers);
  assert.deepEqual(glue.notes(), ["worker 1", "worker 2"]);
  assert.equal(glue.add(0), 10);
} else {
  assert.throws(() => glue.started(), TypeError, "nobody has started this thread");
  assert.throws(() => glue.initSync({ ...workerData.given, thread_stack_size: 1000 }), /invalid stack size 1000/);
  const wasm = glue.initSync(workerData.given);
  assert.equal(glue.initSync(), wasm);
  work(glue, workerData.name);
}
