"use strict";
/** Runs a suite in an engine with a command line: Node, Deno. Needs `core.js` and `own.js`; leaves `__ferrySuite.inEngine`. */
(() => {
  const { prepare, run, describe, own, console: console_ } = /** @type {any} */ (globalThis).__ferrySuite;

  /**
   * Runs a suite and ends the process: with 0 if all tests passed, otherwise with 1.
   * @param {{ process: any, fs: any, tmpdir: string, suite: any }} engine
   * @param {() => Promise<any>} load gives the glue
   */
  async function inEngine({ process, fs, tmpdir, suite }, load) {
    let finished = false;
    let lines = 0;
    /** @type {string | undefined} */
    let test;
    /** @type {string[]} */
    const uncaught = [];
    const during = () => (test === undefined ? "" : ` during \`${test}\``);

    /** @param {number} code */
    const exit = (code) => {
      finished = true;
      process.exitCode = code;
      // What was written may still be on its way.
      process.stdout.write("", () => process.exit(code));
    };
    process.on("exit", () => {
      if (finished) return;
      console_.error(`error: the suite stopped${during()}: it waits for something that nothing is left to bring about`);
      process.exitCode = 1;
    });
    /** @param {unknown} error */
    const caught = (error) => {
      if (own.isTold(error)) return;
      uncaught.push(`error: nobody caught this${during()}:\n${describe(error)}`);
      const before = lines;
      // The test may wait for what has just failed.
      const late = setTimeout(() => {
        if (lines !== before || finished) return;
        uncaught.forEach((text) => console_.error(text));
        exit(1);
      }, suite.timeout);
      late.unref?.();
    };
    process.on("uncaughtException", caught);
    process.on("unhandledRejection", caught);

    prepare(suite, {
      line: (/** @type {string} */ text) => {
        lines += 1;
        console_.log(text);
      },
      console: (/** @type {string} */ method, /** @type {unknown[]} */ args) => console_[method](...args),
      started: (/** @type {string} */ name) => {
        test = name;
      },
    });

    try {
      const glue = await load();
      const place = process.env.WASM_BINDGEN_BENCH_RESULT;
      const baseline = suite.bench && fs.existsSync(place) ? fs.readFileSync(place) : undefined;
      const { passed, measured, coverage } = await run(glue, suite, baseline);
      if (measured !== undefined) fs.writeFileSync(place, measured);
      if (coverage !== undefined) {
        const wanted = process.env.LLVM_PROFILE_FILE;
        const signature = glue.__wbgtest_module_signature();
        fs.writeFileSync(glue.__wbgtest_coverage_path(wanted, process.pid, tmpdir, signature), coverage);
      }
      // What nobody caught is told when everything has come to rest.
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
