import { describe, expectedError } from "../error/expected.js";
import { partError } from "../parcel/write.js";
import { putValue } from "../parcel/put.js";

// JavaScript's iterables, as Rust iterates over them.

/** So many values of a collection cross at once. */
const mostOfCollection = 64;

/**
 * An iterable in use.
 *
 * Shape: `most` values cross at once: what runs no code of anybody's may be read ahead, a generator may not. `left` was
 * read, and waits to cross alone, because not all of it is what Rust expects.
 * @typedef {{
 *   iterator: Iterator<unknown>,
 *   next: () => IteratorResult<unknown>,
 *   most: number,
 *   left: [unknown][],
 *   ended: boolean,
 * }} OpenIterable
 */

/**
 * Refuses what is not iterable.
 * @param {any} value
 */
export function checkIterable(value) {
  if (!isIterable(value)) throw expectedError("an iterable", value);
}

/**
 * An iterable, as a part of a parcel.
 * @param {import("../parcel/write.js").Parcel} parcel
 * @param {any} value
 * @param {number} depth
 */
export function putIterable(parcel, value, depth) {
  if (!isIterable(value)) throw partError(parcel, depth, "an iterable", value);
  putValue(parcel, value);
}

/** @param {any} value */
function isIterable(value) {
  return value !== null && value !== undefined && typeof value[Symbol.iterator] === "function";
}

/**
 * Begins to iterate.
 * @param {any} source
 * @returns {OpenIterable}
 */
export function openIterable(source) {
  checkIterable(source);
  const iterator = source[Symbol.iterator]();
  const collected = Array.isArray(source) || ArrayBuffer.isView(source) || source instanceof Map || source instanceof Set;
  return { iterator, next: iterator.next, most: collected ? mostOfCollection : 1, left: [], ended: false };
}

/**
 * Gives the next values to Rust.
 *
 * Errors: what the iterator throws, after which it has ended; a `TypeError` for a value that Rust does not expect, after
 * which the next one may be asked for.
 * @param {OpenIterable} open
 * @param {(items: [unknown][]) => void} take a Rust closure
 * @returns {boolean} whether these were the last
 */
export function pullItems(open, take) {
  const items = open.left.length > 0 ? open.left.splice(0, 1) : nextItems(open);
  if (items.length > 1) {
    try {
      take(items);
      return open.ended;
    } catch {
      // One by one, so that only what is wrong is lost.
      open.left = items.splice(1);
    }
  }
  if (items.length > 0) takeOne(items, take);
  return open.ended && open.left.length === 0;
}

/** Where an item is that crosses alone: items are parts of parts, so that numbers are checked like everything else. */
const itemPlace = "[0].0";

/**
 * Gives one value to Rust.
 *
 * Errors: a `TypeError` for one that Rust does not expect.
 * @param {[unknown][]} items
 * @param {(items: [unknown][]) => void} take a Rust closure
 */
export function takeOne(items, take) {
  try {
    take(items);
  } catch (error) {
    if (error instanceof TypeError && error.message.startsWith(itemPlace)) {
      const rest = error.message.slice(itemPlace.length);
      error.message = rest.startsWith(": ") ? rest.slice(2) : `item${rest}`;
    }
    throw error;
  }
}

/** @param {OpenIterable} open */
function nextItems(open) {
  /** @type {[unknown][]} */
  const items = [];
  const { iterator, next, most } = open;
  // What throws has ended.
  open.ended = true;
  while (items.length < most) {
    const step = next.call(iterator);
    if (typeof step !== "object" || step === null) {
      throw new TypeError(`expected an object from the iterator's next(), found ${describe(step)}`);
    }
    if (step.done) return items;
    items.push([step.value]);
  }
  open.ended = false;
  return items;
}

/**
 * Ends what has not ended: generators run their `finally`. What that throws, nobody is there to hear.
 * @param {OpenIterable} open
 */
export function closeIterable(open) {
  if (open.ended) return;
  open.ended = true;
  try {
    open.iterator.return?.();
  } catch {
    // As it says.
  }
}
