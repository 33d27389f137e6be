// The glue for pages, in web workers of an engine without pages: each is given module and memory of the first.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { work } from "./work.mjs";

const path = process.argv[2];
const glue = await import(pathToFileURL(path).href);
await glue.default({ module_or_path: readFileSync(path.replace(/\.js$/, "_bg.wasm")) });
work(glue, "main");

const given = { path: pathToFileURL(path).href, module: glue.module(), memory: glue.memory() };
// Whoever listens late misses what was posted before, so every worker is listened to from the beginning.
const done = [1, 2].map(
  (i) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL("./worker.mjs", import.meta.url), { type: "module" });
      worker.onmessage = ({ data }) => (data === "done" ? resolve(worker) : reject(new Error(data)));
      worker.onerror = reject;
      worker.postMessage({ ...given, name: `worker ${i}` });
    }),
);
for (const worker of await Promise.all(done)) worker.terminate();
assert.deepEqual(glue.notes(), ["main", "worker 1", "worker 2"]);
assert.equal(glue.add(0), 15);
process.exit(0);
