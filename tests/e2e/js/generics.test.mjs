import { equal, ferry, test, thrown } from "./harness.mjs";

test("one function serves all types", () => {
  equal(ferry.use_list(), "1 2 2 1.5 2 true true");
});

test("what belongs to a parameter crosses as any value", () => {
  equal(ferry.use_projection(["a", "b"]), "2 a b");
  equal(thrown(() => ferry.use_projection("ab")), "ab");
});

test("a type may have a test of its own", () => {
  equal(ferry.use_type_test([]), true);
  equal(ferry.use_type_test({ length: 0 }), false);
});

test("bounds and lifetimes are kept", () => {
  const first = { a: 1 };
  equal(ferry.use_two(first, { b: 2 }) === first, true);
  equal(first.b, 2);
});
