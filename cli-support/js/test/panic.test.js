import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { throwPanic, trapped } from "../error/panic.js";
import { replaceWasm, wasm } from "./wasm.js";

// One module can end only once, so there is one test of that, and it stands last.
const before = wasm;
wasm.greet = () => "hello";
afterEach(() => {
  replaceWasm(before);
});

test("what is no trap ends nothing", () => {
  const error = new Error("x");
  assert.equal(trapped(error), error);
  assert.equal(trapped(undefined), undefined);
  assert.equal(wasm.greet(), "hello");
});

test("a panic is thrown with its place, and ends the module", () => {
  const limit = Error.stackTraceLimit;
  /** @type {any} */
  let panic;
  assert.throws(() => throwPanic("no more", "src/lib.rs", 3, 9), (error) => {
    panic = error;
    return error instanceof Error && error.message === "Rust panicked: no more, at src/lib.rs:3:9";
  });
  assert.equal(Error.stackTraceLimit, limit);
  for (const call of [() => wasm.greet(), () => wasm.__wbindgen_malloc(8, 1)]) {
    assert.throws(call, (error) => {
      return error instanceof Error && error.cause === panic && error.message.endsWith(`It ended with: ${panic.message}`);
    });
  }
  assert.equal(wasm.memory, before.memory);
  wasm.__wbg_counter_free(8);
  wasm.__ferry_closure_drop_1(8, 8);
  wasm.__ferry_handle_free(8);
  wasm.__wbindgen_free(8, 1, 1);

  // What comes later does not hide what was first.
  const trap = new WebAssembly.RuntimeError("unreachable");
  assert.equal(trapped(trap), trap);
  assert.throws(() => wasm.greet(), /no more/);
  assert.throws(() => throwPanic("place unknown", "", 0, 0), /^Error: Rust panicked: place unknown$/);
});
