import { equal, ferry, ok, test, throws } from "./harness.mjs";

test("options under a condition count when it holds", () => {
  const named = new ferry.ConditionsNamed(1, 2);
  equal(named.fixed, 1);
  throws(() => {
    named.fixed = 2;
  }, undefined, TypeError);
  named.b = 5;
  equal(named.sum, 12);
  ok(!("hidden" in named));
  ok(!("missing" in named));
  equal(JSON.stringify(named), '{"fixed":1,"b":5,"sum":12}');
  named.free();
});

test("variants under a condition count when it holds", () => {
  equal(ferry.Numbered.First, 0);
  equal(ferry.Numbered.second, 1);
  equal(Object.keys(ferry.Numbered).length, 4);
  equal(ferry.next_numbered(0), 1);
  equal(ferry.worded("there"), true);
  equal(ferry.worded("missing"), false);
});

test("imports under a condition count when it holds", () => {
  equal(ferry.larger_of(1, 7), 7);
});
