"use strict";
/** Runs a suite in a worker of any kind, when a page asks for it. */
(() => {
  const scope = /** @type {any} */ (globalThis);
  if (scope.__ferrySuite === undefined) scope.importScripts("/core.js", "/progress.js", "/own.js");
  const { prepare, run, describe, own, text } = scope.__ferrySuite;

  /** @param {MessageEvent} message */
  async function serve({ data: { suite, baseline }, ports: [port] }) {
    const report = (/** @type {any} */ event) => port.postMessage(event);
    prepare(suite, {
      line: (/** @type {string} */ line) => report({ kind: "text", text: `${line}\n` }),
      console: (/** @type {string} */ method, /** @type {unknown[]} */ args) =>
        report({ kind: "console", method, text: args.map(text).join(" ") }),
      started: (/** @type {string} */ test) => report({ kind: "started", test }),
      ended: (/** @type {any} */ ended) => report({ kind: "ended", ...ended }),
    });
    const uncaught = (/** @type {unknown} */ error) => own.isTold(error) || console.error(`uncaught: ${describe(error)}`);
    scope.addEventListener("error", (/** @type {ErrorEvent} */ event) => {
      uncaught(event.error ?? event.message);
      event.preventDefault();
    });
    scope.addEventListener("unhandledrejection", (/** @type {PromiseRejectionEvent} */ event) => uncaught(event.reason));
    try {
      const glue = scope.__ferrySuite.glue ?? (await load(suite));
      await (glue.default ?? glue)({ module_or_path: suite.module });
      const result = await run(glue, suite, baseline);
      const path = result.coverage && glue.__wbgtest_coverage_path(suite.profile ?? undefined, suite.pid, suite.tmpdir, glue.__wbgtest_module_signature());
      report({ kind: "end", ...result, path });
    } catch (error) {
      report({ kind: "failed", text: describe(error) });
    }
  }

  /** @param {any} suite */
  async function load(suite) {
    if (suite.modules) return import(suite.glue);
    // A service worker has fetched its scripts long ago.
    if (scope.constructor.name !== "ServiceWorkerGlobalScope") scope.importScripts(suite.glue);
    // @ts-ignore A variable of scripts, and no property of the global object.
    return wasm_bindgen;
  }

  switch (scope.constructor.name) {
    case "SharedWorkerGlobalScope":
      scope.onconnect = (/** @type {MessageEvent} */ event) => {
        event.ports[0].onmessage = serve;
      };
      break;
    case "ServiceWorkerGlobalScope":
      if (scope.__ferrySuite.glue === undefined) scope.importScripts("/wasm-bindgen-test.js");
      scope.addEventListener("install", () => scope.skipWaiting());
      scope.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(scope.clients.claim()));
      scope.addEventListener("message", (/** @type {any} */ event) => event.waitUntil(serve(event)));
      break;
    default:
      scope.onmessage = serve;
  }
})();
