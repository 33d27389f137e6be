import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, mock, test } from "node:test";
import { pathToFileURL } from "node:url";
import { log, place } from "./instance.js";

/** A module that calls its import `env.log` in `__wbindgen_start` and exports `answer`. */
const bytes = Uint8Array.from([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
  // Types: () -> (), () -> i32.
  1, 8, 2, 0x60, 0, 0, 0x60, 0, 1, 0x7f,
  // Import: env.log.
  2, 11, 1, 3, 0x65, 0x6e, 0x76, 3, 0x6c, 0x6f, 0x67, 0, 0,
  // Functions.
  3, 3, 2, 0, 1,
  // Exports: __wbindgen_start, answer.
  7, 29, 2, 16, ...new TextEncoder().encode("__wbindgen_start"), 0, 1, 6, ...new TextEncoder().encode("answer"), 0, 2,
  // Code: call $log; i32.const 42.
  10, 11, 2, 4, 0, 0x10, 0, 0x0b, 4, 0, 0x41, 0x2a, 0x0b,
]);

/** The same without a start function: `answer` only. */
const quiet = Uint8Array.from([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 5, 1, 0x60, 0, 1, 0x7f, 3, 2, 1, 0, 7, 10, 1, 6,
  ...new TextEncoder().encode("answer"), 0, 0, 10, 6, 1, 4, 0, 0x41, 0x2a, 0x0b,
]);

let count = 0;
/** A fresh copy of a loader: each is instantiated once. @param {string} name */
const load = (name) => import(`../targets/${name}?${count++}`);

/** @type {string} */
let folder;
/** @type {import("node:test").Mock<typeof console.warn>} */
let warn;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "loader-"));
  log.length = 0;
  warn = mock.method(console, "warn", () => {});
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  mock.restoreAll();
});

/**
 * Serves the module.
 * @param {string | undefined} type
 * @param {number} status
 * @param {(url: string) => Promise<void>} use
 */
async function served(type, status, use) {
  const server = createServer((_, response) => {
    response.writeHead(status, type === undefined ? {} : { "Content-Type": type });
    response.end(bytes);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  try {
    await use(`http://127.0.0.1:${address.port}/module.wasm`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test("node: the module runs when it is loaded", async () => {
  const path = join(folder, "module.wasm");
  writeFileSync(path, bytes);
  place.url = pathToFileURL(path);
  await load("node.js");
  assert.deepEqual(log, ["imports", "prepare", "start"]);
});

test("node: a module without a start function loads as well", async () => {
  const path = join(folder, "module.wasm");
  writeFileSync(path, quiet);
  place.url = pathToFileURL(path);
  await load("node.js");
  assert.deepEqual(log, ["imports", "prepare"]);
});

test("bundler: the entry hands over the exports", async () => {
  const { __wbg_set_wasm } = await load("bundler.js");
  __wbg_set_wasm({});
  assert.deepEqual(log, ["prepare"]);
});

test("deno: the module is fetched and runs when it is loaded", async () => {
  await served("application/wasm", 200, async (url) => {
    place.url = new URL(url);
    await load("deno.js");
    assert.deepEqual(log, ["imports", "prepare", "start"]);
  });
});

test("module: an imported module runs when it is loaded", async () => {
  await load("module.js");
  assert.deepEqual(log, ["imports", "prepare", "start"]);
});

test("inline: bytes that are there run when it is loaded", async () => {
  await load("inline.js");
  assert.deepEqual(log, ["imports", "prepare", "start"]);
});

test("web: bytes and modules are instantiated at once, and only once", async () => {
  for (const module of [bytes, bytes.buffer, new WebAssembly.Module(bytes)]) {
    log.length = 0;
    const { initSync, default: init } = await load("web.js");
    const wasm = initSync({ module });
    assert.equal(wasm.answer(), 42);
    assert.equal(initSync({ module }), wasm);
    assert.equal(await init({ module_or_path: "nowhere" }), wasm);
    assert.deepEqual(log, ["imports", "prepare", "start"]);
  }
  assert.equal(warn.mock.callCount(), 0);
});

test("every loader passes on what it has made, but the bundler's", async () => {
  const isPair = ([instance, module] = place.made) =>
    instance instanceof WebAssembly.Instance && module instanceof WebAssembly.Module;
  const path = join(folder, "module.wasm");
  writeFileSync(path, bytes);
  place.url = pathToFileURL(path);
  for (const name of ["node.js", "module.js", "inline.js"]) {
    place.made = [];
    await load(name);
    assert.ok(isPair(), name);
  }
  const compiled = new WebAssembly.Module(bytes);
  for (const given of [bytes, compiled]) {
    (await load("web.js")).initSync({ module: given });
    assert.ok(isPair());
    place.made = [];
    await (await load("web.js")).default({ module_or_path: given });
    assert.ok(isPair());
    assert.equal(place.made[1] === compiled, given === compiled);
  }
  await served("application/wasm", 200, async (url) => {
    place.made = [];
    await (await load("web.js")).default({ module_or_path: url });
    assert.ok(isPair());
    place.made = [];
    place.url = new URL(url);
    await load("deno.js");
    assert.ok(isPair());
  });
});

test("web: a module without a start function is fine", async () => {
  const { initSync } = await load("web.js");
  assert.equal(initSync({ module: quiet }).answer(), 42);
  assert.deepEqual(log, ["imports", "prepare"]);
});

test("web: a parameter that is no options object is deprecated, and works", async () => {
  const { initSync } = await load("web.js");
  assert.equal(initSync(bytes).answer(), 42);
  const { default: init } = await load("web.js");
  assert.equal((await init(Promise.resolve(bytes))).answer(), 42);
  const messages = warn.mock.calls.map((call) => call.arguments[0]);
  assert.deepEqual(messages, [
    "using deprecated parameters for `initSync()`; pass a single object instead",
    "using deprecated parameters for the initialization function; pass a single object instead",
  ]);
});

test("web: bytes, modules and promises of them are instantiated", async () => {
  for (const source of [bytes, new WebAssembly.Module(bytes), Promise.resolve(bytes.buffer)]) {
    const { default: init } = await load("web.js");
    assert.equal((await init({ module_or_path: source })).answer(), 42);
  }
});

test("web: addresses are fetched, and compiled while they load", async () => {
  await served("application/wasm", 200, async (url) => {
    for (const source of [url, new URL(url), new Request(url), fetch(url)]) {
      log.length = 0;
      const { default: init } = await load("web.js");
      assert.equal((await init({ module_or_path: source })).answer(), 42);
      assert.deepEqual(log, ["imports", "prepare", "start"]);
    }
    place.url = new URL(url);
    for (const options of [undefined, {}, { module_or_path: undefined }]) {
      const { default: init } = await load("web.js");
      assert.equal((await init(options)).answer(), 42);
    }
    assert.equal(warn.mock.callCount(), 0);
  });
});

test("web: a wrong content type costs a warning", async () => {
  for (const type of ["text/html", undefined]) {
    await served(type, 200, async (url) => {
      const { default: init } = await load("web.js");
      assert.equal((await init({ module_or_path: url })).answer(), 42);
    });
  }
  const [first, second] = warn.mock.calls.map((call) => String(call.arguments[0]));
  assert.match(first, /module\.wasm is served as text\/html, not as application\/wasm/);
  assert.match(second, /module\.wasm is served as null/);
});

test("web: what is not there is said to be missing", async () => {
  await served("application/wasm", 404, async (url) => {
    const { default: init } = await load("web.js");
    await assert.rejects(init({ module_or_path: url }), {
      name: "Error",
      message: `failed to fetch Wasm: 404 Not Found fetching '${url}'`,
    });
    // A failed attempt does not stand in the way of the next one.
    assert.equal((await init({ module_or_path: bytes })).answer(), 42);
  });
});

test("web: two calls at a time start the module once", async () => {
  const { default: init } = await load("web.js");
  const [a, b] = await Promise.all([init({ module_or_path: bytes }), init({ module_or_path: bytes })]);
  assert.equal(a, b);
  assert.equal(log.filter((entry) => entry === "start").length, 1);
});

test("web: what is no module is refused by the engine, which says what it takes", async () => {
  const { default: init, initSync } = await load("web.js");
  const refused = { name: "TypeError", message: /must be a buffer source/ };
  await assert.rejects(init({ module_or_path: 5 }), refused);
  for (const argument of [undefined, null, {}, { module: "x" }]) assert.throws(() => initSync(argument), refused);
});

test("web, small: bytes, modules and promises of them are instantiated, in an object or as they are", async () => {
  const module = new WebAssembly.Module(bytes);
  for (const source of [bytes, bytes.buffer, module]) {
    log.length = 0;
    assert.equal((await load("web_small.js")).initSync({ module: source }).answer(), 42);
    assert.equal((await load("web_small.js")).initSync(source).answer(), 42);
    assert.deepEqual(log, ["prepare", "start", "prepare", "start"]);
  }
  for (const source of [bytes, module, Promise.resolve(bytes.buffer)]) {
    assert.equal((await (await load("web_small.js")).default({ module_or_path: source })).answer(), 42);
    assert.equal((await (await load("web_small.js")).default(source)).answer(), 42);
  }
  assert.equal(warn.mock.callCount(), 0);
});

test("web, small: addresses are fetched, whatever the server says of their type", async () => {
  for (const type of ["application/wasm", "text/html", undefined]) {
    await served(type, 200, async (url) => {
      for (const source of [url, new URL(url), new Request(url), fetch(url)]) {
        assert.equal((await (await load("web_small.js")).default({ module_or_path: source })).answer(), 42);
      }
      place.url = new URL(url);
      for (const options of [undefined, {}, { module_or_path: undefined }]) {
        assert.equal((await (await load("web_small.js")).default(options)).answer(), 42);
      }
    });
  }
});

test("web, small: what is not there is said to be missing", async () => {
  await served("application/wasm", 404, async (url) => {
    const { default: init } = await load("web_small.js");
    const message = `failed to fetch Wasm: 404 Not Found fetching '${url}'`;
    await assert.rejects(init({ module_or_path: url }), { message });
  });
  await assert.rejects((await load("web_small.js")).default(5), TypeError);
});

test("web, with threads: whoever starts the module may pass a memory and the size of a stack on", async () => {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
  const sync = await load("web_threads.js");
  const wasm = sync.initSync({ module: bytes, memory, thread_stack_size: 65536 });
  assert.equal(wasm.answer(), 42);
  assert.equal(sync.initSync({ module: bytes }), wasm);
  assert.equal(await sync.default(), wasm);
  assert.deepEqual(log, ["imports with memory", "prepare 65536", "start"]);
  for (const source of [bytes, bytes.buffer, new WebAssembly.Module(bytes), Promise.resolve(bytes)]) {
    log.length = 0;
    const { default: init } = await load("web_threads.js");
    const options = { module_or_path: source, memory, thread_stack_size: 131072 };
    const [first, second] = await Promise.all([init(options), init(options)]);
    assert.equal(first, second);
    assert.equal(first.answer(), 42);
    assert.deepEqual(log.filter((entry) => !entry.startsWith("imports")), ["prepare 131072", "start"]);
  }
  assert.equal(warn.mock.callCount(), 0);
});

test("web, with threads: a memory may be the second argument, as it used to be", async () => {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
  const { initSync } = await load("web_threads.js");
  assert.equal(initSync(bytes, memory).answer(), 42);
  const { default: init } = await load("web_threads.js");
  assert.equal((await init(new WebAssembly.Module(bytes), memory)).answer(), 42);
  assert.deepEqual(log, ["imports with memory", "prepare", "start", "imports with memory", "prepare", "start"]);
  assert.equal(warn.mock.callCount(), 2);
});

test("web, with threads: a stack has a size in whole pages", async () => {
  const { default: init, initSync } = await load("web_threads.js");
  for (const size of [0, -65536, 1000, "64", null]) {
    const message = /^invalid stack size .*, a multiple of 65536$/;
    assert.throws(() => initSync({ module: bytes, thread_stack_size: size }), { message });
    await assert.rejects(init({ module_or_path: bytes, thread_stack_size: size }), { message });
  }
  assert.equal(initSync({ module: bytes }).answer(), 42);
});

test("web, with threads: addresses are fetched, whatever the server says of their type", async () => {
  for (const type of ["application/wasm", "text/html"]) {
    await served(type, 200, async (url) => {
      place.url = new URL(url);
      for (const options of [undefined, {}, { module_or_path: url }, { module_or_path: fetch(url) }]) {
        const { default: init } = await load("web_threads.js");
        assert.equal((await init(options)).answer(), 42);
      }
    });
  }
  await served("application/wasm", 404, async (url) => {
    const { default: init } = await load("web_threads.js");
    await assert.rejects(init({ module_or_path: url }), { message: /^failed to fetch Wasm: 404 Not Found/ });
  });
});

test("node, with threads: the main thread starts by itself, and says what others need", async () => {
  const path = join(folder, "module.wasm");
  writeFileSync(path, bytes);
  place.url = pathToFileURL(path);
  const loaded = await load("node_threads.js");
  assert.deepEqual(log, ["imports", "prepare", "start"]);
  assert.equal(loaded.__wasm.answer(), 42);
  assert.ok(loaded.__wbg_wasm_module instanceof WebAssembly.Module);
  assert.equal(loaded.initSync({ module: bytes }), loaded.__wasm);
});
