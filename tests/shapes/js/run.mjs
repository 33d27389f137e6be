// Compares what JavaScript has with what serde_json writes, and what is accepted with what serde_json reads; prints the
// differences as JSON.
import { createRequire } from "node:module";
import { inspect, isDeepStrictEqual } from "node:util";
import process from "node:process";

const [entry, types, values, seed] = process.argv.slice(2);
const ferry = createRequire(import.meta.url)(entry);
const failures = [];

/** A value as JSON would have it. */
function plain(value) {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, part]) => [key, plain(part) ?? null]));
  if (value instanceof Set || ArrayBuffer.isView(value)) return Array.from(value, plain);
  if (Array.isArray(value)) return value.map((part) => plain(part) ?? null);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
  }
  return Object.is(value, -0) ? 0 : value;
}

const attempt = (task) => {
  try {
    return { value: task() };
  } catch (error) {
    return { error };
  }
};
const said = (error) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));
const shown = (value) => inspect(value, { depth: 9, breakLength: Infinity });

/** Numbers that look random and follow from the seed (mulberry32). */
let state = Number(seed) + 7;
function below(end) {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
}

const strange = [null, true, -1, 0.5, 300, "x", "", { a: 1 }, [], {}, [1, 2]];

/** How many of them are tried for a value: serde takes arrays for structs, and `{}` for nothing, which we do not. */
const tried = (value) => (Array.isArray(value) ? 11 : 8);

/** The same value with one thing changed. */
function changed(value) {
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  if (keys.length === 0 || below(6) === 0) {
    if (!Array.isArray(value) && typeof value === "object" && value !== null && below(2) === 0) return { ...value, more: 1 };
    return strange[below(tried(value))];
  }
  const key = keys[below(keys.length)];
  if (Array.isArray(value)) {
    const copy = [...value];
    if (below(4) === 0) copy.splice(key, 1);
    else copy[key] = changed(copy[key]);
    return copy;
  }
  const { [key]: part, ...rest } = value;
  if (below(4) === 0) return rest;
  // Serde takes the numbers of variants for their names.
  return { ...value, [key]: key.startsWith("tag_") ? "other" : changed(part) };
}

for (let index = 0; index < types; index++) {
  const fail = (what, problem) => failures.push({ index, what, problem });
  const [give, echo, text, written, reread] = ["give", "echo", "text", "written", "reread"].map((name) => ferry[`${name}_${index}`]);
  /** The same answer to the same JSON. */
  const agree = (what, json, value) => {
    const serde = attempt(() => reread(json));
    const ours = attempt(() => written(value));
    if ("error" in serde && "error" in ours) {
      // What is refused in Rust says what serde says, and is a string.
      if (!(ours.error instanceof Error) && typeof ours.error !== "string") fail(what, `${json}: thrown ${shown(ours.error)}`);
    } else if ("error" in ours) {
      fail(what, `${json}: refused: ${said(ours.error)}; serde has ${serde.value}`);
    } else if ("error" in serde) {
      fail(what, `${json}: is ${ours.value}; serde refuses it: ${serde.error}`);
    } else if (!isDeepStrictEqual(plain(JSON.parse(ours.value)), plain(JSON.parse(serde.value)))) {
      fail(what, `${json}: is ${ours.value}; serde has ${serde.value}`);
    }
  };
  for (let k = 0; k < values; k++) {
    const expected = attempt(() => text(k));
    const given = attempt(() => give(k));
    // What JSON cannot say.
    if ("error" in expected) continue;
    if ("error" in given) {
      fail("from Rust", `thrown: ${said(given.error)}`);
      continue;
    }
    const json = JSON.parse(expected.value);
    if (!isDeepStrictEqual(plain(given.value) ?? null, plain(json))) {
      fail("from Rust", `${shown(given.value)}; serde has ${expected.value}`);
    }
    agree("back to Rust", expected.value, given.value);
    agree("from JSON", expected.value, json);
    if (!("error" in attempt(() => reread(expected.value)))) {
      const back = attempt(() => echo(given.value));
      const twice = "value" in back && attempt(() => echo(back.value));
      if ("error" in back) fail("there and back", said(back.error));
      else if (!isDeepStrictEqual(twice.value, back.value)) fail("twice", `${shown(back.value)}, then ${shown(twice.value)}`);
    }
    for (let i = 0; i < 12; i++) {
      const other = changed(json);
      agree("changed", JSON.stringify(other), other);
    }
  }
}
console.log(JSON.stringify({ types: Number(types), failures }));
