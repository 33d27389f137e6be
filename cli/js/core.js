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
   * @property {any} before what earlier parts of the suite have found, if it was broken off
   */

  /**
   * What a host is told.
   * @typedef {object} Host
   * @property {(text: string) => void} line a line of the report
   * @property {(method: string, args: unknown[]) => void} console something for the console
   * @property {(test: string) => void} started a test begins
   * @property {(ended: any) => void} ended a test has ended; told before its line is
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
  /** @type {(line: string) => void} a line of a report behind the one that tells what was before */
  let lineOfRest;
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
    const { own, progress } = /** @type {any} */ (globalThis).__ferrySuite;
    own.record(lines);
    progress.record(lines);
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
   * @returns {Host} one that knows how far the suite has come
   */
  function prepare(suite, host) {
    const { progress } = /** @type {any} */ (globalThis).__ferrySuite;
    const report = (/** @type {any} */ before) => (/** @type {string} */ line) => {
      const ended = progress.ended(line);
      if (ended !== undefined) host.ended(ended);
      const shown = progress.shown(line, before);
      if (shown !== undefined) host.line(shown);
    };
    lineOfRest = report(undefined);
    told = {
      ...host,
      line: report(suite.before),
      started(test) {
        progress.started(test);
        host.started(test);
      },
    };
    const { line, started } = told;
    Object.assign(globalThis, {
      __wbg_test_invoke: (/** @type {() => void} */ test) => {
        try {
          test();
        } catch (error) {
          progress.record(`it threw ${describe(error)}`);
          throw error;
        }
      },
      __wbgtest_og_console_log: line,
      __wbg_test_output_writeln: (/** @type {unknown} */ words) => line(text(words)),
    });
    for (const method of METHODS) {
      console[method] = (...args) => {
        if (suite.noCapture || glue === undefined) host.console(method, args);
        record(method, args);
        // What is written from now on is the test's.
        if (method === "log" && args.length === 1 && text(args[0]).startsWith(ANNOUNCEMENT)) {
          started(text(args[0]).slice(ANNOUNCEMENT.length));
        }
      };
    }
    return told;
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
    // The others have told what was before.
    const passed = await own.run(glue.__wasm, ours, { ...suite, filtered: 0 }, { ...told, line: lineOfRest });
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
