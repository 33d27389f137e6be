// Measures every operation on every subject: samples of the subjects take turns, in an order that turns too.

import { operations, values } from "./ops.mjs";

const AsyncFunction = (async () => {}).constructor;

/**
 * Makes a function of its own for a body and a subject, so that no two share what the engine has learnt: engines remember
 * compiled texts, so the texts must differ.
 */
function compile({ body, asynchronous }, subject, L, V) {
  const loops = body.startsWith("loop ");
  const text = loops
    ? `/* ${subject} */ return ${body.slice(5)};`
    : `/* ${subject} */ let last; for (let i = 0; i < n; i++) last = ${body}; return last;`;
  const Kind = asynchronous ? AsyncFunction : Function;
  const made = new Kind("L", "V", "n", "now", `const begin = now(); await_; const end = now(); return end - begin;`
    .replace("await_", `globalThis.sink = ${asynchronous ? "await (async () => {" : "(() => {"}${text}})()`));
  const now = () => performance.now();
  return (n) => made(L, V, n, now);
}

const quartile = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 4)];

/**
 * Measures.
 *
 * Units: nanoseconds per operation, the lower quartile of the samples.
 * @param {Record<string, any>} subjects packages by name
 * @param {{ filter?: string[], sampleTime?: number, samples?: number, warmTime?: number }} options
 * @returns {Promise<Record<string, Record<string, number>>>} by operation and subject
 */
export async function measure(subjects, { filter = [], sampleTime = 3, samples = 15, warmTime = 40 } = {}) {
  const results = {};
  const all = Object.entries(subjects).map(([name, L]) => ({ name, L, V: values(L) }));
  const wanted = operations.filter(({ name }) => filter.length === 0 || filter.some((part) => name.includes(part)));
  for (const operation of wanted) {
    // Whoever drives a page asks from time to time, and must be answered.
    await new Promise((answered) => setTimeout(answered));
    const runs = [];
    for (const { name, L, V } of all) {
      try {
        const before = operation.before ? new Function("L", "V", operation.before) : () => {};
        before(L, V);
        const run = compile(operation, name, L, V);
        await run(1);
        runs.push({ name, run, before: () => before(L, V), times: [], n: 1 });
      } catch (error) {
        // A subject that does not have the operation has no result; one that fails says so.
        if (!(error instanceof TypeError && /is not a (function|constructor)/.test(error.message))) {
          (results[operation.name] ??= {})[`${name} failed`] = String(error?.stack ?? error);
        }
      }
    }
    for (const one of runs) {
      one.before();
      const begin = performance.now();
      let spent = 0;
      while (performance.now() - begin < warmTime) {
        spent = await one.run(one.n);
        if (spent < sampleTime / 2 && one.n < 1e8) one.n *= 2;
      }
      one.n = Math.max(1, Math.round((one.n * sampleTime) / Math.max(spent, 0.001)));
    }
    for (let sample = 0; sample < samples; sample++) {
      for (let turn = 0; turn < runs.length; turn++) {
        const one = runs[(turn + sample) % runs.length];
        one.before();
        one.times.push(((await one.run(one.n)) / one.n) * 1e6);
      }
    }
    for (const { name, times } of runs) (results[operation.name] ??= {})[name] = quartile(times);
  }
  return results;
}
