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

test("where nothing is erased, each type is converted as itself", async () => {
  equal(
    ferry.use_every_type(),
    '["bigint", "number", "boolean", "none", "string", "number", "object"] [1.5, 2.0] Some("text") None JsValue(7n)',
  );
  equal(await ferry.wait_for_every_type(), '18446744073709551615 Some("text")');
});

test("a block converts every type as itself", () => {
  equal(ferry.numbers_per_type(), new Float64Array([7, 8, 9, 10]));
});

test("a closure that is lent need not live for ever", () => {
  equal(ferry.use_lent_closure(), "12.5");
});
