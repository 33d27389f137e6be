import { equal, ferry, test } from "./harness.mjs";

globalThis.ferryShelf = {};
globalThis.Shelf = { count: () => 42 };

test("keys are read, written and deleted, of values and of classes", () => {
  equal(ferry.use_index(), 'Some(1.5) true None Some("three") None');
});

test("symbols, dotted names and numbers are names, and arguments are spread", () => {
  equal(ferry.use_names(), "3 true Some(3.0) 3+5+4 7 42");
});

test("final asks the class, not the value", () => {
  equal(ferry.use_final(), "own! class! 20 11 V");
});

test("sequences cross in the form that was asked for", () => {
  equal(ferry.use_forms(), "Uint8Array Uint8Array Array Array [1, 2, 3]");
});

test("modules are written in Rust, also inside functions", () => {
  equal(ferry.use_inline(2), 18);
});

test("a global is found under its prefixed name", () => {
  equal(ferry.use_vendor(), "found");
});
