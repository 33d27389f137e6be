import { equal, ferry, ok, test, throws } from "./harness.mjs";

test("a function may be in an object", () => {
  equal(ferry.math.addOne(1), 2);
  equal(ferry.math.deep["odd-name"]["two words"](), 2);
  equal(ferry.addOne, undefined);
  equal(ferry.math__addOne, undefined);
});

test("a class and an enum may be in an object, under one name in two of them", () => {
  const point = new ferry.geometry.Point(3);
  ok(point instanceof ferry.geometry.Point);
  const moved = point.moved();
  ok(moved instanceof ferry.geometry.Point);
  equal(ferry.math.deep.delete(moved), 4);
  equal(ferry.math.Point.Round, 1);
});

test("messages call what is in an object by its own name", () => {
  const { Point } = ferry.geometry;
  throws(() => Point.prototype.moved.call({}), /expected instance of Point, found object/, TypeError);
  throws(() => ferry.math.deep.delete(1), /expected instance of Point, found number/, TypeError);
  throws(() => ferry.math.is_round("Round"), /expected a variant of Point \(a number\), found string/, TypeError);
  throws(() => ferry.math.is_round(7), /expected a value of the enum Point,/);
});

test("what is private is given out, but not exported", () => {
  const hidden = ferry.make_hidden(5);
  equal(hidden.size(), 5);
  equal(ferry.Hidden, undefined);
  equal(ferry.HiddenKind, undefined);
  equal(ferry.hidden_kind(), 1);
});

test("an inspectable object shows its properties", () => {
  const shown = new ferry.Shown(2);
  equal(JSON.stringify(shown), '{"a":2,"b":true,"twice":4}');
  equal(String(shown), '{"a":2,"b":true,"twice":4}');
  const inspect = shown[Symbol.for("nodejs.util.inspect.custom")]();
  equal(inspect.twice, 4);
  equal(inspect.constructor, ferry.Shown);
  const otherwise = new ferry.ShownOtherwise(2);
  equal(String(otherwise), "<2>");
  equal(JSON.stringify(otherwise), '{"a":2}');
});
