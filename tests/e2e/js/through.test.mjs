import { equal, ferry, ok, test } from "./harness.mjs";

globalThis.ferryThrough = (value) => value;

test("what an import gives back is what it was given", () => {
  equal(ferry.changed_by_javascript(), []);
});

test("objects go through an import and back", () => {
  equal([...ferry.objects_through()], [1, 2, 1, 3, 4]);
});

test("texts, errors and nothing go through an import and back", () => {
  const error = ferry.others_through();
  ok(error instanceof Error);
  equal(error.message, "the same");
});

test("wrappers of Rust's own cross as what they wrap", () => {
  equal(ferry.uninitialised_length(new Uint8Array(3)), 3);
  equal(ferry.asserted(4), 4);
});
