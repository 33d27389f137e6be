// Several workers become threads of one memory at the same time.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";

const path = isMainThread ? process.argv[2] : workerData.path;
const glue = await import(pathToFileURL(path).href);

if (isMainThread) {
  const module = new WebAssembly.Module(readFileSync(path.replace(/\.js$/, "_bg.wasm")));
  const { memory } = WebAssembly.Module.imports(module).find(({ kind }) => kind === "memory")
    ? glue.initSync({ module })
    : assert.fail("the module does not import its memory");
  assert.ok(memory.buffer instanceof SharedArrayBuffer);
  const size = (i) => (i + 1) * 65536;
  const workers = Array.from({ length: 6 }, (_, i) => new Worker(new URL(import.meta.url), {
    workerData: { path, module, memory, thread_stack_size: size(i) },
  }));
  const said = await Promise.all(workers.map((worker) => new Promise((resolve, reject) => {
    worker.on("message", resolve);
    worker.on("error", reject);
  })));
  const wasm = glue.initSync();
  assert.equal(wasm.stack(), 16384, "the first thread keeps the linker's stack");
  assert.equal(wasm.__stack_alloc.value, 0);
  assert.equal(wasm.own(0), 7, "the first thread's variables are its own");
  assert.equal(wasm.shared(0), 100 + 6, "data is written once, and every thread adds to it");
  for (const [i, { own, stack, alloc }] of said.entries()) {
    assert.equal(own, 7 + i, "variables of threads begin with the module's values");
    assert.equal(stack - alloc, size(i), "the stack is as large as was asked");
    assert.equal(stack % 16, 0);
  }
  const ranges = said.map(({ alloc, stack }) => [alloc, stack + 32768]).sort(([a], [b]) => a - b);
  assert.ok(ranges.every(([from], i) => i === 0 || from >= ranges[i - 1][1]), `stacks overlap: ${ranges}`);
  const bytes = said.reduce((sum, _, i) => sum + size(i) + 32768 + 4, 0);
  assert.equal(wasm.freed(), bytes, "each thread gave back what it had");
  wasm.__wbindgen_thread_destroy();
  assert.equal(wasm.freed(), bytes, "the first thread has nothing to give back");
  wasm.__wbindgen_thread_destroy(16, 32, 65536);
  assert.equal(wasm.freed(), bytes + 65536 + 32768 + 4, "what another thread had may be given back for it");
} else {
  const { path: _, ...options } = workerData;
  const wasm = glue.initSync(options);
  const i = options.thread_stack_size / 65536 - 1;
  const [own, stack, alloc] = [wasm.own(i), wasm.stack(), wasm.__stack_alloc.value];
  wasm.shared(1);
  wasm.__wbindgen_thread_destroy();
  parentPort.postMessage({ own, stack, alloc });
}
