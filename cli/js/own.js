"use strict";
/** Runs tests that were written with `#[js_test]`, which leave the report to us. Needs `core.js` and `progress.js`; leaves `__ferrySuite.own`. */
(() => {
  const { describe, progress } = /** @type {any} */ (globalThis).__ferrySuite;

  /** What the names of their exports begin with. */
  const PREFIX = "__ferryt_";

  /**
   * The test that runs.
   * @typedef {object} Running
   * @property {string} name
   * @property {string[]} output what it writes to the console
   * @property {string | undefined} expected what its panic must say, if it must panic
   * @property {string | undefined} panic what its panic says
   * @property {(error?: string) => void} done to be called once
   */

  /** @type {Running | undefined} */
  let running;
  /** How many panics were told whose traps have not been seen. */
  let traps = 0;

  Object.assign(globalThis, {
    __ferry_test_expects: (/** @type {string} */ words) => {
      if (running !== undefined) running.expected = words;
    },
    __ferry_test_panicked: (/** @type {string} */ words) => {
      traps += 1;
      if (running === undefined) return;
      running.panic = words;
      const { stack } = new Error();
      const line = stack === undefined ? words : `${words}\n${stack.replace(/^Error.*\n/, "")}`;
      running.output.push(line);
      progress.record(line);
      // One that waited has nobody to whom the trap could be told.
      const { done } = running;
      setTimeout(() => done("it panicked"), 0);
    },
    __ferry_test_done: (/** @type {string | null | undefined} */ error) => running?.done(error ?? undefined),
  });

  /**
   * Runs one test; why it has failed, if it has.
   * @param {Running} test
   * @param {() => void} call
   * @returns {Promise<string | undefined>}
   */
  async function ended(test, call) {
    const error = await new Promise((resolve) => {
      test.done = resolve;
      running = test;
      try {
        call();
      } catch (error) {
        isTold(error);
        resolve(test.panic === undefined ? `it threw ${describe(error)}` : "it panicked");
      }
    });
    running = undefined;
    if (test.expected === undefined) return error;
    if (test.panic === undefined) return error ?? "it did not panic as expected";
    return test.panic.includes(test.expected) ? undefined : `its panic does not say \`${test.expected}\``;
  }

  /**
   * Whether this is the name of such a test.
   * @param {string} name
   */
  function isOwn(name) {
    return name.startsWith(PREFIX);
  }

  /**
   * Runs tests one after the other, and reports as test programs do.
   * @param {any} exports what the module exports
   * @param {string[]} names of the exports
   * @param {{ includeIgnored: boolean, filtered: number }} suite
   * @param {{ line: (text: string) => void, started: (test: string) => void }} host
   * @returns {Promise<boolean>} whether all passed
   */
  async function run(exports, names, suite, host) {
    const begin = performance.now();
    /** @type {Running[]} */
    const failed = [];
    let [passed, ignored] = [0, 0];
    host.line(`running ${names.length} ${names.length === 1 ? "test" : "tests"}`);
    for (const export_ of names) {
      const name = export_.slice(export_.indexOf("::") + 2);
      if (export_.startsWith(`${PREFIX}$`) && !suite.includeIgnored) {
        ignored += 1;
        host.line(`test ${name} ... ignored`);
        continue;
      }
      host.started(name);
      /** @type {Running} */
      const test = { name, output: [], expected: undefined, panic: undefined, done: () => {} };
      const error = await ended(test, exports[export_]);
      if (error === undefined) passed += 1;
      else {
        test.output.push(error);
        progress.record(error);
        failed.push(test);
      }
      host.line(`test ${name} ... ${error === undefined ? "ok" : "FAIL"}`);
    }
    if (failed.length > 0) {
      host.line("\nfailures:\n");
      for (const { name, output } of failed) host.line(`---- ${name} output ----\n${output.join("\n")}\n`);
      host.line(`failures:\n${failed.map(({ name }) => `\n    ${name}`).join("")}`);
    }
    const seconds = ((performance.now() - begin) / 1000).toFixed(2);
    const counts = `${passed} passed; ${failed.length} failed; ${ignored} ignored; ${suite.filtered} filtered out`;
    host.line(`\ntest result: ${failed.length === 0 ? "ok" : "FAILED"}. ${counts}; finished in ${seconds}s\n`);
    return failed.length === 0;
  }

  /**
   * Whether an error is the trap after a panic that was told; each is asked about once.
   * @param {unknown} error
   */
  function isTold(error) {
    if (!(error instanceof WebAssembly.RuntimeError) || traps === 0) return false;
    traps -= 1;
    return true;
  }

  /**
   * Gives what is written to the console to the test that runs.
   * @param {string} line
   */
  function record(line) {
    running?.output.push(line);
  }

  Object.assign(/** @type {any} */ (globalThis).__ferrySuite, { own: { isOwn, isTold, run, record } });
})();
