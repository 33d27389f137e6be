import { equal, ferry, ok, test, throws } from "./harness.mjs";

test("an enum is a frozen object that maps both ways", () => {
  equal(ferry.Color.Red, 0);
  equal(ferry.Color.Green, 5);
  equal(ferry.Color.Blue, 6);
  equal(ferry.Color[5], "Green");
  ok(Object.isFrozen(ferry.Color));
  equal(ferry.Signed.Low, -3);
  equal(ferry.Signed[-3], "Low");
});

test("a variant may have another name in JavaScript", () => {
  equal(ferry.Renamed["not-much"], 0);
  equal(ferry.Renamed[0], "not-much");
  equal(ferry.Renamed[ferry.other_amount(ferry.Renamed["not-much"])], "Much");
});

test("variants go there and back", () => {
  equal(ferry.next_color(ferry.Color.Red), ferry.Color.Green);
  equal(ferry.next_color(ferry.Color.Blue), ferry.Color.Red);
  equal(ferry.color_name(6), "Blue");
  equal(ferry.flipped(ferry.Signed.Low), 2147483647);
  equal(ferry.flipped(2147483647), -3);
  equal(ferry.turned(ferry.Unsigned.Bottom), 4294967295);
  equal(ferry.turned(4294967295), 0);
});

test("what is no variant throws", () => {
  for (const value of [1, -1, 5.5, NaN, 4294967296, 1e300]) throws(() => ferry.color_name(value), /Color/);
  for (const value of ["Red", undefined, null, {}]) throws(() => ferry.color_name(value), undefined, TypeError);
});
