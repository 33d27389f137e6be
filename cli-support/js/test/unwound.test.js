import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { unwound } from "../error/unwound.js";
import { replaceWasm, wasm } from "./wasm.js";

const before = wasm;
afterEach(() => replaceWasm(before));

test("what passes through Rust is the same afterwards", () => {
  let calls = 0;
  replaceWasm({ __ferry_end: () => void calls++ });
  for (const error of [new Error("any"), undefined, 1]) assert.equal(unwound(error), error);
  assert.equal(calls, 3);
});
