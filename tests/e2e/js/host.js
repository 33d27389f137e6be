// The crate's own module: what the topics import from JavaScript.

export class Point {
  constructor(x, y) {
    this.x = x;
    this.y = y;
  }
  static origin() {
    return new Point(0, 0);
  }
  length() {
    return Math.hypot(this.x, this.y);
  }
}

export class Strict extends Point {
  constructor(x) {
    if (x < 0) throw new RangeError("negative");
    super(x, 0);
  }
}

export const Callback = Function;

export function greeting(name) {
  return `Hello, ${name}! 👋`;
}

export function maybe(give) {
  return give ? "something" : undefined;
}

export function bytes(count) {
  return Uint8Array.from({ length: count }, (_, i) => i);
}

export function total(values) {
  return values.reduce((sum, value) => sum + value, 0);
}

export function big(value) {
  return -(value / 2n);
}

export function throws(message) {
  if (message === "") return "nothing thrown";
  throw message;
}

export function applyTwice(callback, value) {
  return callback(callback(value));
}

export function callEach(first, second, third) {
  kept.each = [first, second];
  first(1);
  first(2);
  second(4);
  return third === undefined ? 0 : third(10);
}

export function forEachWord(text, callback) {
  text.split(" ").forEach((word, index) => callback(word, index));
}

// One for all copies of this file: a topic may load the package once more.
export const kept = (globalThis.ferryKept ??= { closure: null, borrowed: null });

export function keep(closure) {
  kept.closure = closure;
}

export function remember(callback) {
  kept.borrowed = callback;
  callback(1);
}

export function reenter() {
  return kept.closure(1);
}

export async function later(value) {
  await null;
  return value;
}

export async function laterText(text, fail) {
  await null;
  if (fail) throw new Error(`${text} failed`);
  return `${text}, later`;
}

export async function laterNothing() {
  await null;
}

export class Store {
  constructor(ready, values) {
    this.isReady = ready;
    this.values = values;
  }
  get ready() {
    return Promise.resolve(this.isReady);
  }
  async fetch(key) {
    await null;
    return this.values[key];
  }
}

export function callLater(callback) {
  Promise.resolve().then(callback);
}

export function callBack(callback) {
  callback();
}

export function callKept(value) {
  return kept.closure(value);
}

export function callBackWith(callback) {
  callback();
}
