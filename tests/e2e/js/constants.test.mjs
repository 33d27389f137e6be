import { equal, ferry, test, throws } from "./harness.mjs";

test("a constant is its value", () => {
  equal(ferry.LIMIT, 42);
  equal(ferry.SMALL, 255);
  equal(ferry.NEGATIVE, -7);
  equal(ferry.TENTH, 0.1);
  equal(ferry.NARROW, 0.5);
  equal(ferry.ENDLESS, Infinity);
  equal(ferry.LETTER, "é");
  equal(ferry.READY, true);
  equal(ferry.VERSION_TEXT, "v1");
  equal(ferry.MOTTO, 'in "quotes"');
  equal(ferry.ABSENT, undefined);
});

test("a constant of 64 bits or more is a bigint", () => {
  equal(ferry.BIG, 18446744073709551615n);
  equal(ferry.BIGGER, 340282366920938463463374607431768211455n);
  equal(ferry.SMALLEST, -170141183460469231731687303715884105728n);
});

test("a constant may be in an object or in a class", () => {
  equal(ferry.settings.default, 21);
  equal(ferry.Gauge.MAX, 101);
  equal(ferry.Gauge.min, 1);
  equal(ferry.Gauge.SIDES, 4);
  equal(ferry.Gauge.SECRET, undefined);
  equal(ferry.Gauge.PRIVATE, undefined);
  equal(ferry.Gauge.private(), 9);
  throws(() => {
    ferry.Gauge.MAX = 3;
  }, undefined, TypeError);
});
