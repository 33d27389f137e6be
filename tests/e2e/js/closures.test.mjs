import { equal, ferry, ok, test, throws } from "./harness.mjs";

const kept = globalThis.ferryKept;

test("a lent closure sees what it borrows, and is dead afterwards", () => {
  equal(ferry.lend(10), new Uint32Array([11, 101, 1]));
  throws(() => kept.closure(1), /closure/);
});

test("an exclusively lent closure changes what it borrows", () => {
  equal(ferry.lend_mut(5), new Uint32Array([20, 2]));
});

test("a closure that is given away keeps working", () => {
  ferry.give(10);
  equal([kept.closure(1), kept.closure(1)], [11, 12]);
});

test("a closure is returned as a function", () => {
  const next = ferry.counter_from(5);
  equal(typeof next, "function");
  equal([next(), next(), next()], [5, 6, 7]);
  equal(ferry.measures()("größe"), 7);
});

test("a closure may be missing", () => {
  equal(ferry.perhaps(false), undefined);
  equal(ferry.perhaps(true)(), 5);
  ferry.give_perhaps(true);
  equal(kept.closure(), 6);
  ferry.give_perhaps(false);
  equal(kept.closure, undefined);
  ferry.lend_perhaps(true);
  equal(kept.closure(), 7);
  ferry.lend_perhaps(false);
  equal(kept.closure, undefined);
});

test("a function for one call is called once, and then owns nothing", () => {
  const call = ferry.only_once("to be ");
  const before = ferry.dropped_guards();
  equal(call("or not"), "to be or not");
  equal(ferry.dropped_guards() - before, 1);
  throws(() => call("again"), /FnOnce called more than once/);
});

test("10,000 closures leave nothing behind", () => {
  ferry.churn_closures(10);
  const handles = ferry.live_handles();
  const guards = ferry.dropped_guards();
  const pages = ferry.memory_pages();
  ferry.churn_closures(10000);
  equal(ferry.live_handles(), handles);
  equal(ferry.dropped_guards() - guards, 20001);
  ok(ferry.memory_pages() - pages < 16, "memory grew");
});
