// The glue for pages, in workers of Node: each is given module and memory of the first.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Worker, isMainThread, workerData } from "node:worker_threads";
import { ended, work } from "./work.mjs";

const path = isMainThread ? process.argv[2] : workerData.path;
const glue = await import(pathToFileURL(path).href);

if (isMainThread) {
  glue.initSync({ module: readFileSync(path.replace(/\.js$/, "_bg.wasm")) });
  const [module, memory] = [glue.module(), glue.memory()];
  assert.ok(module instanceof WebAssembly.Module && memory.buffer instanceof SharedArrayBuffer);
  const data = (i) => ({ path, module, memory, name: `worker ${i}`, size: i === 0 ? undefined : i * 65536, i });
  const workers = [0, 1, 2].map((i) => new Worker(new URL(import.meta.url), { workerData: data(i) }));
  work(glue, "main");
  const woken = glue.woken();
  assert.ok(glue.is_awaited());
  await ended(workers);
  assert.equal(await woken, 42, "a task waits for what another thread does");
  assert.equal(glue.add(0), 20);
  assert.equal(glue.own(0), 8);
  assert.deepEqual(glue.notes(), ["main", "worker 0", "worker 1", "worker 2"]);
  // What ended threads gave back is used again: memory does not grow with their number.
  let pages = 0;
  for (let i = 0; i < 6; i++) {
    await ended([new Worker(new URL(import.meta.url), { workerData: { ...data(0), brief: true } })]);
    if (i === 1) pages = memory.buffer.byteLength;
  }
  assert.equal(memory.buffer.byteLength, pages);
} else {
  const { module, memory, name, size, brief, i } = workerData;
  const options = { memory, thread_stack_size: size };
  const wasm = i === 1 ? await glue.default({ module_or_path: module, ...options }) : glue.initSync({ module, ...options });
  assert.equal(wasm.memory, memory);
  assert.notEqual(wasm.__stack_alloc.value, 0);
  if (!brief) {
    glue.meet(3);
    work(glue, name);
    while (i === 2 && !glue.is_awaited()) await new Promise((resolve) => setTimeout(resolve, 5));
    if (i === 2) glue.wake(42);
  }
  wasm.__wbindgen_thread_destroy();
  assert.equal(wasm.__stack_alloc.value, 0);
}
