import { equal, ferry, ok, test, throws } from "./harness.mjs";

test("an object is made, used and freed", () => {
  const counter = new ferry.Counter(3);
  ok(counter instanceof ferry.Counter);
  equal(counter.increment(), 4);
  equal(counter.increment(), 5);
  equal(counter.get(), 5);
  const drops = ferry.drops();
  counter.free();
  equal(ferry.drops(), drops + 1);
});

test("fields are properties", () => {
  const counter = new ferry.Counter(1);
  equal(counter.count, 1);
  counter.count = 10;
  equal(counter.increment(), 11);
  equal(counter.step, 1);
  throws(() => { "use strict"; counter.step = 5; }, undefined, TypeError);
  equal(counter.label, "counter");
  counter.label = "mine ✓";
  equal(counter.label, "mine ✓");
  equal("hidden" in counter, false);
  counter.free();
});

test("getters and setters work", () => {
  const counter = new ferry.Counter(4);
  equal(counter.secret, 42);
  counter.secret = 7;
  equal(counter.secret, 7);
  equal(counter.doubled, 8);
  counter.free();
});

test("static methods make objects, or throw", () => {
  const counter = ferry.Counter.withStep(0, 5);
  equal(counter.increment(), 5);
  counter.free();
  throws(() => ferry.Counter.withStep(0, 0), /goes nowhere/);
});

test("objects are passed by reference and by value", () => {
  const a = new ferry.Counter(1);
  const b = new ferry.Counter(2);
  equal(ferry.count_of(a), 1);
  const sum = a.plus(b);
  equal(sum.get(), 3);
  a.swap(b);
  equal(a.get(), 2);
  equal(a.absorb(b), 3);
  throws(() => b.get(), /Counter.*(freed|moved)/);
  equal(ferry.consume(a), 3);
  throws(() => a.increment(), /Counter.*(freed|moved)/);
  equal(sum.into_count(), 3);
  throws(() => sum.get(), /Counter.*(freed|moved)/);
});

test("an object borrows itself twice for reading, not for writing", () => {
  const counter = new ferry.Counter(2);
  const twice = counter.plus(counter);
  equal(twice.get(), 4);
  throws(() => counter.swap(counter), /recursive use of an object.* Counter /);
  equal(counter.get(), 2);
  throws(() => ferry.consume_and_read(counter, counter), /Counter/);
  twice.free();
});

test("freeing twice throws", () => {
  const counter = new ferry.Counter(1);
  counter.free();
  throws(() => counter.free(), /Counter.*(freed|moved)/);
  throws(() => counter.get(), /Counter.*(freed|moved)/);
  throws(() => counter.count, /Counter.*(freed|moved)/);
});

test("another class's instance, or none, throws", () => {
  const token = ferry.Token.issue("abc");
  for (const value of [token, {}, null, undefined, 5, "x", { __wbg_ptr: 1048576 }]) {
    throws(() => ferry.count_of(value), /Counter/, TypeError);
    throws(() => ferry.consume(value), /Counter/, TypeError);
  }
  throws(() => ferry.Counter.prototype.get.call(token), /Counter/);
  throws(() => ferry.Counter.prototype.get.call({ __wbg_ptr: 1048576 }), /Counter/);
  equal(token.text(), "abc");
  equal(token[0], 3);
  token.free();
});

test("a class without a constructor cannot be made", () => {
  throws(() => new ferry.Token(), /Token/);
});

test("re-entrant use is refused while borrowed for writing", () => {
  const counter = new ferry.Counter(1);
  const error = throws(() => counter.during(() => counter.increment()), /recursive use of an object.* Counter /);
  ok(error instanceof Error);
  throws(() => counter.during(() => counter.get()), /recursive use of an object.* Counter /);
  throws(() => counter.during(() => ferry.consume(counter)), /Counter/);
});

test("re-entrant reading is fine", () => {
  const counter = new ferry.Counter(8);
  let seen = 0;
  equal(counter.reading(() => { seen = counter.get(); }), 8);
  equal(seen, 8);
  throws(() => counter.reading(() => counter.increment()), /recursive use of an object.* Counter /);
  equal(counter.get(), 8);
  counter.free();
});

test("an object freed during its own borrow lives to the end of it", () => {
  const counter = new ferry.Counter(1);
  const drops = ferry.drops();
  let during = -1;
  equal(counter.reading(() => { throws(() => counter.free(), /while it was borrowed/); during = ferry.drops(); }), 1);
  equal(during, drops);
  equal(ferry.drops(), drops + 1);
});

test("Symbol.dispose frees", () => {
  if (!Symbol.dispose) return;
  const counter = new ferry.Counter(1);
  const drops = ferry.drops();
  counter[Symbol.dispose]();
  equal(ferry.drops(), drops + 1);
});

test("Rust can hand out an object as any value", () => {
  const value = ferry.as_value(6);
  ok(value instanceof ferry.Counter);
  equal(value.increment(), 7);
  value.free();
});

test("objects do not leak", () => {
  const drops = ferry.drops();
  for (let i = 0; i < 10000; i++) {
    const counter = new ferry.Counter(i);
    if (i % 2) counter.free();
    else ferry.consume(counter);
  }
  equal(ferry.drops(), drops + 10000);
});
