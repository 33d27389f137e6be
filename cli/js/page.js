"use strict";
/** Runs a suite in a page or in the worker it asks for, and tells the program what happens. Needs `core.js`. */
(() => {
  const { prepare, run, describe, own, text, console: console_ } = /** @type {any} */ (globalThis).__ferrySuite;
  // Tests may replace it.
  const send = globalThis.fetch.bind(globalThis);

  /** How many messages may be on their way at once; browsers refuse some thousands. */
  const MOST = 64;
  /** @type {any[]} */
  let waiting = [];
  let sent = 0;
  const page = crypto.getRandomValues(new Uint32Array(1))[0];
  let underWay = 0;

  /**
   * Tells the program something. It leaves at once even if the page never comes to rest, so messages are numbered.
   * @param {any} event
   */
  function report(event) {
    waiting.push(event);
    if (underWay < MOST) flush();
  }

  function flush() {
    const body = JSON.stringify(waiting);
    waiting = [];
    underWay += 1;
    const done = () => {
      underWay -= 1;
      if (waiting.length > 0) flush();
    };
    send(`/__ferry/events?${page}.${sent++}`, { method: "POST", body }).then(done, done);
  }

  /**
   * Sends a file; the program knows where it goes.
   * @param {string} name
   * @param {Uint8Array | undefined} bytes
   */
  async function upload(name, bytes) {
    if (bytes !== undefined) await send(`/__ferry/files/${name}`, { method: "POST", body: /** @type {any} */ (bytes) });
  }

  /** @param {any} result */
  async function finish({ passed, measured, coverage, path }) {
    await upload("measured", measured);
    await upload(`coverage/${encodeURIComponent(path ?? "")}`, coverage);
    report({ kind: "end", passed });
  }

  const output = /** @type {HTMLElement} */ (document.getElementById("output"));

  /**
   * Takes what the suite writes into its element, line by line, for its report.
   * @param {(line: string) => void} line
   */
  function mirror(line) {
    let written = "";
    let taken = 0;
    Object.defineProperty(output, "textContent", {
      get: () => written,
      set: (/** @type {string} */ all) => {
        written = all;
        const end = all.lastIndexOf("\n");
        const piece = all.slice(taken, end);
        // The suite begins with an empty line, to part itself from what is there.
        if (end >= taken && !(taken === 0 && piece === "")) line(piece);
        taken = Math.max(taken, end + 1);
      },
    });
  }

  const host = {
    line: (/** @type {string} */ line) => {
      output.append(`${line}\n`);
      report({ kind: "text", text: `${line}\n` });
    },
    console: (/** @type {string} */ method, /** @type {unknown[]} */ args) => {
      console_[method](...args);
      report({ kind: "console", method, text: args.map(text).join(" ") });
    },
    started: (/** @type {string} */ test) => report({ kind: "started", test }),
    ended: (/** @type {any} */ ended) => report({ kind: "ended", ...ended }),
  };

  /** @param {any} suite */
  async function here(suite) {
    mirror(prepare(suite, host).line);
    const uncaught = (/** @type {unknown} */ error) => own.isTold(error) || console.error(`uncaught: ${describe(error)}`);
    globalThis.addEventListener("error", (event) => uncaught(event.error ?? event.message));
    globalThis.addEventListener("unhandledrejection", (event) => uncaught(event.reason));
    const glue = suite.modules ? await import(suite.glue) : await script(suite.glue);
    await (glue.default ?? glue)({ module_or_path: suite.module });
    const result = await run(glue, suite, await baseline(suite));
    const path = result.coverage && glue.__wbgtest_coverage_path(suite.profile ?? undefined, suite.pid, suite.tmpdir, glue.__wbgtest_module_signature());
    await finish({ ...result, path });
  }

  /**
   * @param {string} address
   * @returns {Promise<any>} the variable that the script makes
   */
  function script(address) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = address;
      // @ts-ignore A variable of scripts, and no property of the global object.
      element.onload = () => resolve(wasm_bindgen);
      element.onerror = () => reject(new Error(`${address} cannot be loaded`));
      document.head.append(element);
    });
  }

  /** @param {any} suite */
  async function baseline(suite) {
    if (!suite.bench) return undefined;
    const response = await send("/__ferry/files/measured");
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  }

  /** @param {any} suite */
  async function inWorker(suite) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      if (data.kind === "text") output.append(data.text);
      if (data.kind === "console") console_[data.method](data.text);
      if (data.kind === "end") finish(data).catch(failed);
      else report(data);
    };
    const message = { suite, baseline: await baseline(suite) };
    const target = await worker(suite);
    target.postMessage(message, [port2]);
  }

  /**
   * @param {any} suite
   * @returns {Promise<{ postMessage(message: any, transfer: Transferable[]): void }>}
   */
  async function worker(suite) {
    const broken = (/** @type {ErrorEvent} */ event) => failed(event.message ?? "the worker cannot be loaded");
    switch (suite.place) {
      case "dedicated": {
        const worker = new Worker("/worker.js");
        worker.onerror = broken;
        return worker;
      }
      case "shared": {
        const worker = new SharedWorker("/worker.js");
        worker.onerror = broken;
        return worker.port;
      }
      default: {
        // Modules cannot be imported later there.
        const [address, type] = suite.modules ? ["/service.mjs", /** @type {const} */ ("module")] : ["/worker.js", undefined];
        await navigator.serviceWorker.register(address, { type, scope: "/" });
        const { active } = await navigator.serviceWorker.ready;
        return /** @type {ServiceWorker} */ (active);
      }
    }
  }

  /** @param {unknown} error */
  function failed(error) {
    report({ kind: "failed", text: describe(error) });
  }

  (async () => {
    const suite = await (await send("/suite.json")).json();
    await (suite.place === "page" ? here(suite) : inWorker(suite));
  })().catch(failed);
})();
