import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { assertArrayOf, assertTypeOf, logImportError } from "../debug/assert.js";

test("a primitive of another type is refused", () => {
  assertTypeOf(1, "number", false);
  assertTypeOf(undefined, "bigint", true);
  assertTypeOf(null, "boolean", true);
  assert.throws(() => assertTypeOf("1", "number", false), { name: "TypeError", message: "expected a number argument, found string" });
  assert.throws(() => assertTypeOf(null, "boolean", false), { message: "expected a boolean argument, found null" });
  assert.throws(() => assertTypeOf(1, "bigint", true), { message: "expected a bigint argument, found number" });
});

test("an array of another class is refused", () => {
  assertArrayOf(new Uint8Array(1), Uint8Array);
  assertArrayOf(new Uint8ClampedArray(1), Int8Array);
  assert.throws(() => assertArrayOf(new Int32Array(1), Float32Array), { message: /^expected Float32Array, found / });
  assert.throws(() => assertArrayOf([1], Uint8Array), { message: "expected Uint8Array, found array" });
  const message = "expected Uint8Array, found an instance of Uint16Array";
  assert.throws(() => assertArrayOf(new Uint16Array(1), Uint8Array), { name: "TypeError", message });
});

test("what an import throws is shown with its name", () => {
  const shown = mock.method(console, "error", () => {});
  const error = new Error("x");
  logImportError("__ferry_alert", error);
  assert.equal(shown.mock.calls[0]?.arguments[1], error);
  assert.match(String(shown.mock.calls[0]?.arguments[0]), /__ferry_alert/);
  mock.restoreAll();
});
