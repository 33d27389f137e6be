import { equal, ferry, test, throws } from "./harness.mjs";

test("a function may be given its this", () => {
  const object = {};
  equal(ferry.itself.call(object), object);
  equal(ferry.itself.call(7), 7);
  const thing = new ferry.Thing(5);
  equal(ferry.sizeOf.call(thing, 3), 15);
  equal(ferry.sizeOf.length, 1);
  throws(() => ferry.sizeOf.call({}, 3), /instance of Thing/, TypeError);
});

test("the last parameter takes all further arguments", () => {
  equal(ferry.sum(), 0);
  equal(ferry.sum(1.5), 1.5);
  equal(ferry.sum(1, 2, 3), 6);
  equal(ferry.sum_big(true, 1n, 2n), 4n);
  equal(ferry.sum_big(null), 0n);
  equal(new ferry.Thing(1).plus(2, 3), 6);
  equal(ferry.all_of.call("me", 1, 2, 3), 'Some("me") 1 [2.0, 3.0]');
  equal(ferry.all_of.call(null, 1), "None 1 []");
});

test("types and names that were chosen change nothing at run time", () => {
  const thing = new ferry.Thing(1);
  equal(thing.small(true), 2);
  equal(thing.small(), 1);
  equal(thing.undeclared(), 1);
  const value = { a: 1 };
  equal(ferry.typed(value), value);
});
