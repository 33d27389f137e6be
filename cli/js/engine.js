"use strict";
/** Runs a suite in an engine with a command line: Node, Deno. Needs `core.js`, `progress.js`, `own.js`; leaves `__ferrySuite.inEngine`. */
(() => {
  const { prepare, run, describe, own, progress, console: console_ } = /** @type {any} */ (globalThis).__ferrySuite;

  /** What the program is left if the suite is broken off: the tests that have ended. */
  const BROKEN_OFF = "broken-off.json";

  /**
   * Runs a suite and ends the process: with 0 if all tests passed, otherwise with 1.
   * @param {{ process: any, fs: any, folder: string, tmpdir: string, suite: any }} engine
   * @param {() => Promise<any>} load gives the glue
   */
  async function inEngine({ process, fs, folder, tmpdir, suite }, load) {
    let finished = false;
    /** Whether the tests have been run. */
    let over = false;
    let lines = 0;
    /** @type {string[]} */
    const uncaught = [];
    /** @type {any[]} */
    const ended = [];

    /** @param {number} code */
    const exit = (code) => {
      finished = true;
      process.exitCode = code;
      // What was written may still be on its way.
      process.stdout.write("", () => process.exit(code));
    };
    /** @param {string} why what keeps the suite from going on here */
    const breakOff = (why) => {
      finished = true;
      process.exitCode = 1;
      const given = progress.givenUp([...uncaught, why].join("\n"));
      if (given === undefined) {
        uncaught.forEach((text) => console_.error(text));
        console_.error(`error: the suite stopped: ${why}`);
      } else {
        console_.log(`test ${given.test} ... FAIL`);
        ended.push(given);
      }
      fs.writeFileSync(`${folder}/${BROKEN_OFF}`, JSON.stringify(ended));
    };
    process.on("exit", (/** @type {number} */ code) => {
      if (finished) return;
      // Node says 13 where modules wait in vain.
      const left = code === 0 || code === 13;
      breakOff(left ? "it waits for something that nothing is left to bring about" : `the process was ended, with ${code}`);
    });
    /** @param {unknown} error */
    const caught = (error) => {
      if (own.isTold(error)) return;
      const test = progress.current();
      uncaught.push(`error: nobody caught this${test === undefined ? "" : ` during \`${test}\``}:\n${describe(error)}`);
      const before = lines;
      // The test may wait for what has just failed.
      const late = setTimeout(() => {
        if (lines !== before || finished) return;
        breakOff(`nothing has happened for ${suite.timeout / 1000} s since`);
        process.exit(1);
      }, suite.timeout);
      late.unref?.();
    };
    process.on("uncaughtException", caught);
    process.on("unhandledRejection", (/** @type {unknown} */ error) => {
      // Programs that end with their last test never learn of these.
      if (over) console_.error(`warning: a promise was rejected, and nobody handled that:\n${describe(error)}`);
      else caught(error);
    });

    prepare(suite, {
      line: (/** @type {string} */ text) => {
        lines += 1;
        console_.log(text);
      },
      console: (/** @type {string} */ method, /** @type {unknown[]} */ args) => console_[method](...args),
      started: () => {},
      ended: (/** @type {any} */ test) => ended.push(test),
    });

    try {
      const glue = await load();
      const place = process.env.WASM_BINDGEN_BENCH_RESULT;
      const baseline = suite.bench && fs.existsSync(place) ? fs.readFileSync(place) : undefined;
      const { passed, measured, coverage } = await run(glue, suite, baseline);
      over = true;
      if (measured !== undefined) fs.writeFileSync(place, measured);
      if (coverage !== undefined) {
        const wanted = process.env.LLVM_PROFILE_FILE;
        const signature = glue.__wbgtest_module_signature();
        fs.writeFileSync(glue.__wbgtest_coverage_path(wanted, process.pid, tmpdir, signature), coverage);
      }
      // What nobody has caught by now is told as well.
      await new Promise((done) => setTimeout(done, 0));
      uncaught.forEach((text) => console_.error(text));
      exit(passed && uncaught.length === 0 ? 0 : 1);
    } catch (error) {
      uncaught.forEach((text) => console_.error(text));
      console_.error(`error: the suite cannot be run:\n${describe(error)}`);
      exit(1);
    }
  }

  Object.assign(/** @type {any} */ (globalThis).__ferrySuite, { inEngine });
})();
