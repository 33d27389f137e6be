import { equal, ferry, ok, test, throws } from "./harness.mjs";

const kept = globalThis.ferryKept;

test("a borrowed closure is called during the call", () => {
  equal(ferry.twice(3, 5), 75);
  equal(ferry.words("to be or not"), "0:to 1:be 2:or 3:not");
});

test("several borrowed closures are called during one call, if they are there", () => {
  equal(ferry.each(2, true), "5 8 12");
  equal(ferry.each(2, false), "5 8 0");
  throws(() => kept.each[0](1), /closure/);
  throws(() => kept.each[1](1), /closure/);
});

test("an error crosses a closure in both directions", () => {
  equal(ferry.fail_at(100, 5), 500);
  throws(() => ferry.fail_at(10, 5), /^over the limit$/);
});

test("a borrowed closure is dead after the call", () => {
  ferry.remember_one();
  throws(() => kept.borrowed(1), /closure/);
});

test("an owned closure lives until Rust drops it", () => {
  ferry.keep_closure("value ");
  equal(kept.closure(1.5), "value 1.5 #1");
  equal(kept.closure(-1), undefined);
  equal(kept.closure(2, "more", "arguments"), "value 2 #3");
  ferry.drop_closure();
  throws(() => kept.closure(1), /closure/);
});

test("a closure handed over for good keeps working", () => {
  const add = ferry.adder(10);
  equal(typeof add, "function");
  equal(add(5), 15);
  equal(ferry.adder(-1)(add(0)), 9);
});

test("a FnMut refuses to be called from within itself", () => {
  ferry.keep_recursive();
  ok(/recursively|dropped/.test(kept.closure(1)));
  ok(/recursively|dropped/.test(kept.closure(1)), "it must be callable again afterwards");
  ferry.drop_closure();
});

test("a closure may drop itself while it runs", () => {
  ferry.keep_suicidal();
  equal(kept.closure(1), "still here");
  throws(() => kept.closure(1), /closure/);
});

test("Rust calls a JavaScript function", () => {
  equal(ferry.call_it(() => 17), 17);
  const error = new RangeError("from JavaScript");
  equal(throws(() => ferry.call_it(() => { throw error; }), /from JavaScript/, RangeError), error);
});

test("closures leak no handles", () => {
  const before = ferry.live_handles();
  for (let i = 0; i < 1000; i++) {
    ferry.twice(i, 2);
    ferry.keep_closure("x");
    ferry.drop_closure();
  }
  equal(ferry.live_handles(), before);
});
