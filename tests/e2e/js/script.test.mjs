// The global of a classic script, in a page that has called it once.
import { equal, ferry, test, thrown } from "./harness.mjs";

test("functions, classes, options and errors are properties of the global", () => {
  equal(ferry.greet("Ann"), "Hello, Ann!");
  equal(ferry.greet(undefined), "Hello, everyone!");
  equal(ferry.larger(1, 2), 2);
  const counter = new ferry.Counter(40);
  equal(counter.add(2), 42);
  counter.free();
  equal(thrown(() => ferry.fails()), "as agreed");
});

test("an export may have the name of a property that every function has", () => {
  equal(ferry.name(), "a name");
});

test("a second start gives the same instance", async () => {
  const first = await ferry();
  equal(await ferry({ module_or_path: "nowhere" }), first);
  equal(ferry.initSync({}), first);
  equal(ferry.starts(), 1);
});

test("a worker passes the address, because it cannot know it", async () => {
  const script = new URL("../ferry_e2e.js", import.meta.url).href;
  const module = new URL("../ferry_e2e_bg.wasm", import.meta.url).href;
  const source = `importScripts(${JSON.stringify(script)});
    wasm_bindgen().then(() => "started", (error) => error.message).then(async (first) => {
      await wasm_bindgen({ module_or_path: ${JSON.stringify(module)} });
      postMessage([first, wasm_bindgen.greet("worker")]);
    }).catch((error) => postMessage([String(error), ""]));`;
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
  const [first, greeting] = await new Promise((resolve, reject) => {
    worker.onmessage = (event) => resolve(event.data);
    worker.onerror = (event) => reject(new Error(event.message));
  });
  worker.terminate();
  equal(greeting, "Hello, worker!");
  equal(first.includes("module_or_path"), true);
});

test("a linked file has an address", async () => {
  equal((await import(ferry.linked())).double(21), 42);
});

test("a text needs no module, wherever it is declared", () => {
  equal(ferry.text(), "a text");
});
