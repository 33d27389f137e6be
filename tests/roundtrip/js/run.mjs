// Sends every value there and back, and prints what was not the same as JSON.
import { createRequire } from "node:module";
import { isDeepStrictEqual, inspect } from "node:util";
import process from "node:process";

let expected = [];
globalThis.ferryEcho = (value) => value;
globalThis.ferryCall = (closure, k) => closure(expected[k]());

const ferry = createRequire(import.meta.url)(process.argv[2]);
const { default: subjects } = await import(process.argv[3]);
const failures = [];

/** Objects of Rust as what they hold; everything else as it is. */
function plain(value) {
  if (value instanceof ferry.Item) return { item: [value.number, value.text] };
  if (value instanceof Map) return new Map([...value].map(([key, inner]) => [plain(key), plain(inner)]));
  if (Array.isArray(value)) return value.map(plain);
  return value;
}

async function attempt(index, what, k, task) {
  try {
    const problem = await task();
    if (problem) failures.push({ index, what, k, problem });
  } catch (error) {
    failures.push({ index, what, k, problem: `thrown: ${error?.stack ?? inspect(error)}` });
  }
}

const shown = (value) => inspect(plain(value), { depth: 9, breakLength: Infinity, maxArrayLength: null });
const compare = (seen, value) =>
  isDeepStrictEqual(plain(seen), plain(value)) ? "" : `JavaScript has ${shown(seen)}, expected ${shown(value)}`;

const all = subjects(ferry);
for (const [index, { extra, values }] of all.entries()) {
  expected = values;
  const before = ferry.live_handles();
  for (const [k, value] of values.entries()) {
    await attempt(index, "from Rust to JavaScript", k, () => compare(ferry[`give_${index}`](k), value()));
    await attempt(index, "from JavaScript to Rust", k, () => ferry[`take_${index}`](k, value()));
    await attempt(index, "from JavaScript to Rust and back", k, () => compare(ferry[`echo_${index}`](value()), value()));
    await attempt(index, "from Rust to JavaScript and back", k, () => ferry[`through_${index}`](k));
    await attempt(index, `by ${extra}`, k, async () => {
      const call = ferry[`extra_${index}`];
      if (extra === "closure") return call(k);
      if (extra === "promise") return compare(await call(value()), value());
      try {
        call(value(), true);
        return "nothing was thrown";
      } catch (error) {
        if (error !== "failed") throw error;
      }
      return compare(call(value(), false), value());
    });
  }
  const left = ferry.live_handles() - before;
  if (left !== 0) failures.push({ index, what: "without leaks", k: 0, problem: `${left} values are still alive` });
}
console.log(JSON.stringify({ subjects: all.length, failures }));
