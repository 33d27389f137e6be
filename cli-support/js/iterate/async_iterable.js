import { describe, expectedError } from "../error/expected.js";
import { partError } from "../parcel/write.js";
import { putValue } from "../parcel/put.js";
import { takeOne } from "./iterable.js";

// JavaScript's asynchronous iterables, as Rust iterates over them: also streams without an iterator, and plain iterables.

/**
 * An asynchronous iterable in use.
 * @typedef {{ iterator: { next: () => any, return?: () => any }, ended: boolean }} OpenAsyncIterable
 */

/**
 * Refuses what is not iterable at all.
 * @param {any} value
 */
export function checkAsyncIterable(value) {
  if (!isAsyncIterable(value)) throw expectedError("an async iterable", value);
}

/**
 * An asynchronous iterable, as a part of a parcel.
 * @param {import("../parcel/write.js").Parcel} parcel
 * @param {any} value
 * @param {number} depth
 */
export function putAsyncIterable(parcel, value, depth) {
  if (!isAsyncIterable(value)) throw partError(parcel, depth, "an async iterable", value);
  putValue(parcel, value);
}

/** @param {any} value */
function isAsyncIterable(value) {
  if (value === null || value === undefined) return false;
  return [value[Symbol.asyncIterator], value[Symbol.iterator], value.getReader].some((it) => typeof it === "function");
}

/**
 * Begins to iterate.
 * @param {any} source
 * @returns {OpenAsyncIterable}
 */
export function openAsyncIterable(source) {
  checkAsyncIterable(source);
  return { iterator: asyncIterator(source), ended: false };
}

/** @param {any} source */
function asyncIterator(source) {
  if (typeof source[Symbol.asyncIterator] === "function") return source[Symbol.asyncIterator]();
  if (typeof source.getReader === "function") {
    const reader = source.getReader();
    return { next: () => reader.read(), return: () => reader.cancel() };
  }
  const iterator = source[Symbol.iterator]();
  return {
    async next() {
      const { value, done } = iterator.next();
      return { value: await value, done };
    },
    return: () => iterator.return?.(),
  };
}

/**
 * Asks for the next value.
 *
 * Errors: what the iterator throws, after which it has ended.
 * @param {OpenAsyncIterable} open
 * @returns {any} what to await
 */
export function nextStep(open) {
  open.ended = true;
  const step = open.iterator.next();
  open.ended = false;
  return step;
}

/**
 * Gives what `nextStep` was settled to to Rust.
 *
 * Errors: a `TypeError` for a value that Rust does not expect, after which the next one may be asked for.
 * @param {OpenAsyncIterable} open
 * @param {any} step
 * @param {(items: [unknown][]) => void} take a Rust closure
 * @returns {boolean} whether there was a value
 */
export function takeStep(open, step, take) {
  if (typeof step !== "object" || step === null) {
    open.ended = true;
    throw new TypeError(`expected an object from the iterator's next(), found ${describe(step)}`);
  }
  if (step.done) {
    open.ended = true;
    return false;
  }
  takeOne([[step.value]], take);
  return true;
}

/**
 * Ends what has not ended: it is told, and nobody waits for the answer.
 * @param {OpenAsyncIterable} open
 */
export function closeAsyncIterable(open) {
  if (open.ended) return;
  open.ended = true;
  try {
    Promise.resolve(open.iterator.return?.()).catch(() => {});
  } catch {
    // Nobody is there to hear.
  }
}
