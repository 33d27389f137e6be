import assert from "node:assert/strict";
import { test } from "node:test";
import { makeClosure } from "#make_closure";
import { closeAsyncIterable, nextStep, openAsyncIterable, takeStep } from "../iterate/async_iterable.js";
import { closeIterable, openIterable, pullItems } from "../iterate/iterable.js";
import { makeIterator } from "../iterate/iterator.js";
import { makeStream, wakeStream } from "../iterate/stream.js";

/**
 * A closure that counts its ends.
 * @param {(most: number) => any} pull
 */
function closure(pull) {
  const ends = { count: 0 };
  const made = makeClosure(1, 0, (state) => {
    state.destroy = () => ends.count++;
    return pull;
  });
  return { made, ends };
}

test("an iterator asks for ever more, and releases its closure once", () => {
  /** @type {number[]} */
  const asked = [];
  const { made, ends } = closure((most) => {
    asked.push(most);
    return [asked.length === 3, Array(most).fill(asked.length)];
  });
  const iterator = makeIterator(made);
  assert.deepEqual([...iterator], [1, 2, 2, 3, 3, 3, 3]);
  assert.deepEqual(asked, [1, 2, 4]);
  iterator.return?.();
  assert.equal(ends.count, 1);
});

test("what a stream polls while it is polled is served by the one who polls", async () => {
  /** @type {any} */
  let stream;
  /** @type {Promise<any> | undefined} */
  let inner;
  const { made, ends } = closure(() => {
    inner ??= stream.next();
    return [0, ["x"]];
  });
  stream = makeStream(made, 1);
  assert.deepEqual(await stream.next(), { value: "x", done: false });
  assert.deepEqual(await inner, { value: "x", done: false });
  await stream.return();
  assert.equal(ends.count, 1);
});

test("a stream that is woken while it is polled is polled again, one that is not pending is not", async () => {
  let polls = 0;
  const { made } = closure(() => {
    wakeStream(7);
    return ++polls < 3 ? [2, []] : [0, [polls]];
  });
  const stream = makeStream(made, 7);
  assert.deepEqual(await stream.next(), { value: 3, done: false });
  wakeStream(7);
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(polls, 3);
});

test("what is wrong in a collection is lost alone", () => {
  const open = openIterable(["a", 1, "b"]);
  /** @type {unknown[]} */
  const taken = [];
  const take = (/** @type {[unknown][]} */ items) => {
    for (const [item] of items) if (typeof item !== "string") throw new TypeError("[0].0: expected a string");
    taken.push(...items.flat());
  };
  assert.equal(pullItems(open, take), false);
  assert.throws(() => pullItems(open, take), { message: "expected a string" });
  assert.equal(pullItems(open, take), true);
  assert.deepEqual(taken, ["a", "b"]);
  closeIterable(open);
});

test("who only reads is read, and cancelled", async () => {
  let cancelled = 0;
  const reader = { read: async () => ({ value: 1, done: false }), cancel: async () => cancelled++ };
  const open = openAsyncIterable({ getReader: () => reader });
  const take = (/** @type {[unknown][]} */ items) => assert.deepEqual(items, [[1]]);
  assert.equal(takeStep(open, await nextStep(open), take), true);
  closeAsyncIterable(open);
  closeAsyncIterable(open);
  assert.equal(cancelled, 1);
});
