import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { endLoan, enterClosure, enterExclusive, leaveClosure, lendClosure, lendShared, lentData } from "../closure/closure.js";
import * as eager from "../closure/make_small.js";
import { makeClosure, releaseClosure } from "#make_closure";

/** What happened to the Rust side. @type {string[]} */
let log = [];
/** What the closure does when it is called. @type {(value: number) => number} */
let action = (value) => value + 1;

const destroy = (/** @type {number} */ data, /** @type {number} */ vtable) => log.push(`destroy ${data} ${vtable}`);

/** @param {(state: any) => number} enter @param {boolean} owned */
const kind = (enter, owned) => (/** @type {any} */ state) => {
  if (owned) state.destroy = destroy;
  return (/** @type {number} */ value) => {
    const data = enter(state);
    try {
      log.push(`call ${data} ${state.vtable}`);
      return action(value);
    } finally {
      leaveClosure(state);
    }
  };
};
const shared = kind(enterClosure, true);
const exclusive = kind(enterExclusive, true);
const exclusiveLoan = kind(enterExclusive, false);
const sharedLoan = (/** @type {any} */ state) => (/** @type {number} */ value) => {
  log.push(`call ${lentData(state)} ${state.vtable}`);
  return action(value);
};
const gone = { name: "Error", message: "closure invoked recursively or after being dropped" };

afterEach(() => {
  log = [];
  action = (value) => value + 1;
});

test("a closure is called with its own data", () => {
  const f = makeClosure(8, 40, shared);
  assert.equal(f(1), 2);
  assert.equal(f(5), 6);
  assert.deepEqual(log, ["call 8 40", "call 8 40"]);
});

test("a released closure is destroyed once, and refuses calls", () => {
  const f = makeClosure(8, 40, exclusive);
  releaseClosure(f);
  releaseClosure(f);
  assert.throws(() => f(1), gone);
  assert.deepEqual(log, ["destroy 8 40"]);
});

test("a closure that is released during its own call is destroyed afterwards", () => {
  const f = makeClosure(8, 40, shared);
  action = (value) => {
    if (value === 0) {
      releaseClosure(f);
      assert.throws(() => f(0), gone);
      log.push("still here");
      return 0;
    }
    return f(value - 1);
  };
  assert.equal(f(2), 0);
  assert.deepEqual(log, ["call 8 40", "call 8 40", "call 8 40", "still here", "destroy 8 40"]);
});

test("only a shared closure may call itself", () => {
  const f = makeClosure(8, 40, exclusive);
  action = () => f(0);
  assert.throws(() => f(0), gone);
  action = (value) => value * 2;
  assert.equal(f(4), 8);
});

test("a closure that throws can be called again", () => {
  const f = makeClosure(8, 40, exclusive);
  action = () => {
    throw new RangeError("no");
  };
  assert.throws(() => f(0), RangeError);
  action = (value) => value;
  assert.equal(f(3), 3);
});

test("a borrowed closure ends with its loan, and Rust keeps the value", () => {
  for (const [borrowed, lend] of /** @type {const} */ ([[exclusiveLoan, lendClosure], [sharedLoan, lendShared]])) {
    const loan = lend(8, 40);
    const f = borrowed(loan);
    assert.equal(f(1), 2);
    endLoan(loan);
    assert.throws(() => f(1), gone);
    assert.deepEqual(log, ["call 8 40"]);
    log = [];
  }
  endLoan(null);
});

test("a loan that Rust holds a handle to ends as any closure does", () => {
  for (const borrowed of [exclusiveLoan, sharedLoan]) {
    const f = makeClosure(8, 40, borrowed);
    action = (value) => {
      if (value === 7) releaseClosure(f);
      return value + 1;
    };
    assert.equal(f(1), 2);
    assert.equal(f(7), 8);
    assert.throws(() => f(1), gone);
    assert.deepEqual(log, ["call 8 40", "call 8 40"]);
    log = [];
  }
});

test("closures are registered a little later, many of them at once, and none that is released by then", async () => {
  await null;
  /** @type {unknown[]} */
  const registered = [];
  const { register } = FinalizationRegistry.prototype;
  FinalizationRegistry.prototype.register = (/** @type {unknown} */ made) => void registered.push(made);
  try {
    const loan = makeClosure(8, 40, sharedLoan);
    const [first, second, third, fourth] = [16, 24, 32, 48].map((data) => makeClosure(data, 40, exclusive));
    releaseClosure(fourth);
    releaseClosure(second);
    for (const f of [second, fourth, second, fourth]) releaseClosure(f);
    assert.deepEqual(log, ["destroy 48 40", "destroy 24 40"]);
    assert.deepEqual(registered, []);
    await null;
    assert.deepEqual(registered, [first, third]);
    assert.equal(third(1), 2);
    releaseClosure(third);
    releaseClosure(loan);
    assert.throws(() => third(1), gone);
    assert.throws(() => loan(1), gone);

    registered.length = 0;
    const many = Array.from({ length: 34 }, (_, i) => makeClosure(8 + i, 40, shared));
    assert.deepEqual(registered, many.slice(0, 32));
    await null;
    assert.deepEqual(registered, many);

    const atOnce = eager.makeClosure(8, 48, shared);
    assert.equal(registered.at(-1), atOnce);
    assert.equal(atOnce(1), 2);
    eager.releaseClosure(atOnce);
    assert.equal(log.at(-1), "destroy 8 48");
  } finally {
    FinalizationRegistry.prototype.register = register;
  }
});

test("a closure that is released while it runs, before it is registered, ends with its call", () => {
  const f = makeClosure(8, 40, exclusive);
  action = () => {
    releaseClosure(f);
    makeClosure(16, 40, sharedLoan);
    log.push("still here");
    return 3;
  };
  assert.equal(f(1), 3);
  assert.throws(() => f(1), gone);
  assert.deepEqual(log, ["call 8 40", "still here", "destroy 8 40"]);
});
