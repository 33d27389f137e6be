import { equal, ferry, ok, test } from "./harness.mjs";

test("the functions of a trait are members of the class", () => {
  const circle = new ferry.Circle(2);
  equal(circle.area(), 12);
  equal(circle.growBy(1), 0);
  equal(circle.area(), 27);
  equal(ferry.Circle.named("A"), "circle A");
  circle.free();
});

test("what a trait has by itself, and what is skipped, is not there", () => {
  for (const name of ["describe", "grow", "fmt", "secret"]) ok(!(name in ferry.Circle.prototype), name);
});

test("a member may be called by a symbol", () => {
  const circle = new ferry.Circle(2);
  equal(Array.from(circle[Symbol.iterator]()).join(), "2");
  equal(String(circle), "[object Round]");
  equal(ferry.Circle[Symbol.species], "none");
});
