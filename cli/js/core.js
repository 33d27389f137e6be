"use strict";
/**
 * What every host does to run a suite: the globals that tests import, the console that is captured, the run itself.
 * The file is a script, and a module without exports, so that every host can load it; it leaves `__ferrySuite`.
 */
(() => {
  const METHODS = /** @type {const} */ (["debug", "log", "info", "warn", "error"]);

  /** What tests were announced with. */
  const ANNOUNCEMENT = "Invoking test: ";

  /**
   * What the program says about a suite: `suite.json`.
   * @typedef {object} Suite
   * @property {string[]} tests names of exports, to be run from the last to the first
   * @property {number} filtered how many are left out
   * @property {boolean} includeIgnored
   * @property {boolean} noCapture whether the console is shown as it is written to
   * @property {boolean} bench whether these are benchmarks
   * @property {boolean} modules whether the glue is an ES module
   * @property {string} place where in a browser it runs: `page`, `dedicated`, `shared`, `service`
   * @property {number} timeout milliseconds without a sign of life
   */

  /**
   * What a host is told.
   * @typedef {object} Host
   * @property {(text: string) => void} line a line of the report
   * @property {(method: string, args: unknown[]) => void} console something for the console
   * @property {(test: string) => void} started a test begins
   */

  /** @type {Record<string, (...args: unknown[]) => void>} */
  const console_ = {};
  for (const method of METHODS) {
    console_[method] = console[method].bind(console);
  }

  // The machinery of a panic takes ten frames; whose fault it was comes after them.
  Error.stackTraceLimit = 25;

  /** @type {any} */
  let glue;
  /** @type {Host} */
  let told;
  /** Whether the suite is taking in a line: turning values into text may write to the console. */
  let recording = false;

  /**
   * @param {unknown} value
   * @returns {string}
   */
  function text(value) {
    try {
      return String(value);
    } catch {
      return Object.prototype.toString.call(value);
    }
  }

  /**
   * An error with its stack, or anything else that was thrown.
   * @param {any} error
   * @returns {string}
   */
  function describe(error) {
    const stack = error?.stack;
    if (typeof stack !== "string") return text(error);
    const head = text(error);
    return stack.includes(head) ? stack : `${head}\n${stack}`;
  }

  /**
   * Gives what is written to the console to the test that runs.
   * @param {string} method
   * @param {unknown[]} args
   */
  function record(method, args) {
    const lines = args.map(text).join(" ");
    /** @type {any} */ (globalThis).__ferrySuite.own?.record(lines);
    const take = glue?.[`__wbgtest_console_${method}`];
    if (take === undefined || recording) return;
    recording = true;
    try {
      take(args.map(text));
    } finally {
      recording = false;
    }
  }

  /**
   * Sets the scene. To be called before the glue is loaded.
   * @param {Suite} suite
   * @param {Host} host
   */
  function prepare(suite, host) {
    told = host;
    Object.assign(globalThis, {
      __wbg_test_invoke: (/** @type {() => void} */ test) => test(),
      __wbgtest_og_console_log: (/** @type {string} */ line) => host.line(line),
      __wbg_test_output_writeln: (/** @type {unknown} */ line) => host.line(text(line)),
    });
    for (const method of METHODS) {
      console[method] = (...args) => {
        if (method === "log" && args.length === 1 && text(args[0]).startsWith(ANNOUNCEMENT)) {
          host.started(text(args[0]).slice(ANNOUNCEMENT.length));
        }
        if (suite.noCapture || glue === undefined) host.console(method, args);
        record(method, args);
      };
    }
  }

  /**
   * Runs the tests of a suite whose module has been instantiated.
   * @param {any} loaded the glue
   * @param {Suite} suite
   * @param {Uint8Array} [baseline] earlier measurements
   * @returns {Promise<{ passed: boolean, measured?: Uint8Array, coverage?: Uint8Array }>}
   */
  async function run(loaded, suite, baseline) {
    glue = loaded;
    const { own } = /** @type {any} */ (globalThis).__ferrySuite;
    const ours = suite.tests.filter((name) => own.isOwn(name));
    if (ours.length === suite.tests.length) {
      return { passed: await own.run(glue.__wasm, ours, suite, told), coverage: glue.__wbgtest_cov_dump?.() };
    }
    const others = suite.tests.filter((name) => !own.isOwn(name));
    const result = await runOthers({ ...suite, tests: others }, baseline);
    if (ours.length === 0) return result;
    const passed = await own.run(glue.__wasm, ours, { ...suite, filtered: 0 }, told);
    return { ...result, passed: passed && result.passed };
  }

  /**
   * Runs the tests of the crate `wasm-bindgen-test`, which report by themselves.
   * @param {Suite} suite
   * @param {Uint8Array} [baseline] earlier measurements
   */
  async function runOthers(suite, baseline) {
    const context = new glue.WasmBindgenTestContext(suite.bench);
    context.include_ignored(suite.includeIgnored);
    context.filtered_count(suite.filtered);
    if (suite.bench && baseline !== undefined) glue.__wbgbench_import(baseline);
    const passed = await context.run(suite.tests.map((name) => glue.__wasm[name]));
    const measured = suite.bench ? glue.__wbgbench_dump() : undefined;
    return { passed, measured, coverage: glue.__wbgtest_cov_dump?.() };
  }

  Object.assign(globalThis, { __ferrySuite: { prepare, run, describe, text, console: console_ } });
})();
