"use strict";
/**
 * How far a suite has come, so that it can go on elsewhere after it was broken off. Needs `core.js`; leaves
 * `__ferrySuite.progress`.
 */
(() => {
  /**
   * A test that has ended.
   * @typedef {object} Ended
   * @property {string} test
   * @property {string} result `ok`, `FAIL` or `ignored`
   * @property {string} [output] what a failed one wrote to the console, and why it failed
   */

  /**
   * What earlier parts of the suite have found.
   * @typedef {object} Before
   * @property {number} passed
   * @property {number} ignored
   * @property {{ test: string, output: string }[]} failed
   */

  const BEGIN = /^running \d+ tests?$/;
  const END = /^test (.+) \.\.\. (ok|FAIL|ignored)/;
  const RESULT = /^(\n?)test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored; ([^]*)$/;

  /** @type {string | undefined} */
  let running;
  /** @type {string[]} */
  let output = [];

  /** @param {string} test */
  function started(test) {
    running = test;
    output = [];
  }

  /** The test that has begun and not ended. */
  const current = () => running;

  /**
   * Gives something to the test that runs.
   * @param {string} line
   */
  function record(line) {
    output.push(line);
  }

  /**
   * The end of a test, if that is what a line of the report tells.
   * @param {string} line
   * @returns {Ended | undefined}
   */
  function ended(line) {
    const found = END.exec(line);
    if (found === null) return undefined;
    const [, test, result] = found;
    running = undefined;
    if (result !== "FAIL") return { test, result };
    // What a test returns is not ours to see.
    return { test, result, output: output.length > 0 ? output.join("\n") : "it returned an error" };
  }

  /**
   * The end of the test that runs, which will not come to it by itself.
   * @param {string} why
   * @returns {Ended | undefined}
   */
  function givenUp(why) {
    if (running === undefined) return undefined;
    return { test: running, result: "FAIL", output: [...output, why].join("\n") };
  }

  /**
   * What is to be shown for a line of the report: of several parts, it is one report.
   * @param {string} line
   * @param {Before | null | undefined} before
   * @returns {string | undefined}
   */
  function shown(line, before) {
    if (before === null || before === undefined) return line;
    if (BEGIN.test(line)) return undefined;
    const result = RESULT.exec(line);
    if (result === null) return line;
    const [, space, passed, failed, ignored, rest] = result;
    const all = Number(failed) + before.failed.length;
    const told = before.failed.map(({ test, output }) => `---- ${test} output ----\n${output.replaceAll(/^(?!$)/gm, "    ")}\n`);
    const names = before.failed.map(({ test }) => `\n    ${test}`);
    const failures = told.length === 0 ? "" : `\nfailures:\n\n${told.join("\n")}\nfailures:\n${names.join("")}\n\n`;
    const counts = `${Number(passed) + before.passed} passed; ${all} failed; ${Number(ignored) + before.ignored} ignored`;
    return `${failures}${space}test result: ${all === 0 ? "ok" : "FAILED"}. ${counts}; ${rest}`;
  }

  const progress = { started, current, record, ended, givenUp, shown };
  Object.assign(/** @type {any} */ (globalThis).__ferrySuite, { progress });
})();
