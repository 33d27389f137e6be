// The same tests under `node --test` and everywhere else: `test` collects, `assert` compares.

// `run.mjs` and the pages run what is collected by themselves.
const node = globalThis.ferryCollects ? undefined : await import("node:test");

/** The module under test, loaded by the runner before any test file. */
export const ferry = globalThis.ferryModule;
export const target = globalThis.ferryTarget;

let instances = 0;

/** The same module, in an instance that nobody else uses. */
export function fresh() {
  return globalThis.ferryFresh(++instances);
}

const collected = [];
let topic = "";

/** The tests that follow belong to this topic. */
export function begin(name) {
  topic = name;
}

export function test(name, body) {
  if (node) node.test(name, body);
  else collected.push({ topic, name, body });
}

/** Runs what was collected. */
export async function run() {
  const results = [];
  for (const { topic, name, body } of collected) {
    try {
      await body();
      results.push({ topic, name, error: null });
    } catch (error) {
      results.push({ topic, name, error: String(error?.stack ?? error) });
    }
  }
  return results;
}

function show(value) {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "string") return JSON.stringify(value);
  if (Object.is(value, -0)) return "-0";
  if (ArrayBuffer.isView(value)) return `${value.constructor.name}[${Array.from(value, show)}]`;
  if (Array.isArray(value)) return `[${value.map(show)}]`;
  return String(value);
}

export function equal(actual, expected) {
  const same = Object.is(actual, expected) || (typeof expected === "object" && expected !== null && show(actual) === show(expected));
  if (!same) throw new Error(`expected ${show(expected)}, got ${show(actual)}`);
}

export function ok(value, message = "expected something true") {
  if (!value) throw new Error(message);
}

/** Calls `body`, which must throw an `Error` of the given class whose message matches; returns it. */
export function throws(body, pattern, Class = Error) {
  let thrown;
  try {
    const value = body();
    thrown = { nothing: value };
  } catch (error) {
    thrown = { error };
  }
  if (!("error" in thrown)) throw new Error(`expected an exception, got ${show(thrown.nothing)}`);
  if (!(thrown.error instanceof Class)) throw new Error(`expected a ${Class.name}, got ${show(thrown.error)}`);
  if (pattern && !pattern.test(thrown.error.message)) throw new Error(`unexpected message: ${thrown.error.message}`);
  return thrown.error;
}

/** Calls `body`, which must throw something; returns that. */
export function thrown(body) {
  try {
    body();
  } catch (error) {
    return error;
  }
  throw new Error("expected an exception");
}

/** Awaits a promise, which must be rejected; returns the reason. */
export async function rejected(promise) {
  ok(promise instanceof Promise, "expected a promise");
  let value;
  try {
    value = await promise;
  } catch (reason) {
    return reason;
  }
  throw new Error(`expected a rejection, got ${value}`);
}
