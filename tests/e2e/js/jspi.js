// What `suspending` imports wait for.

// The package has a copy of this file of its own.
const state = (globalThis.ferryJspi ??= { open: [], manual: false });
const { open } = state;

/** Settles what `settled` has given, in any order. */
export async function settleAll(random) {
  while (open.length > 0) {
    const [next] = open.splice(Math.floor(random() * open.length), 1);
    next();
    await null;
    await null;
  }
}

export function beManual(yes) {
  state.manual = yes;
}

export function pending() {
  return open.length;
}

export function settled(value) {
  if (!state.manual) return Promise.resolve(value);
  return new Promise((resolve) => open.push(() => resolve(value)));
}

export async function settledText(text, fail) {
  await null;
  if (fail) throw new Error(`${text} failed`);
  return `${text}, settled`;
}

export function atOnce(value) {
  if (value === 13) throw new RangeError("thrown at once");
  return value;
}

export function nothing() {
  return new Promise((resolve) => setTimeout(resolve, 1));
}

export function throwsNow() {
  throw new TypeError("thrown through Rust");
}

export function callBack(callback) {
  try {
    return `got ${callback()}`;
  } catch (error) {
    return error.message;
  }
}

export class Shelf {
  constructor(things) {
    this.things = things;
  }

  get ready() {
    return Promise.resolve(true);
  }

  async fetch(key) {
    await null;
    return this.things[key];
  }
}
