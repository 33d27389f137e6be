import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { scratchAddress } from "#layout";
import * as small from "../string/small.js";
import { allocate } from "../memory/allocate_small.js";
import { unwound } from "../error/unwound_small.js";
import { allocations, bytesAt, growMemoryAtEachMalloc, sizeOf, wasm } from "./wasm.js";
import * as scratchModule from "#scratch";

/** @type {any} */ (scratchModule).placeScratch?.(scratchAddress);

const texts = ["", "a", "text", "\ufefftext", "grüße 👋", "x".repeat(1000), "ä".repeat(50_000)];

afterEach(() => growMemoryAtEachMalloc(false));

/** Threads have a glue of their own. */
const skip = !(wasm.memory.buffer instanceof ArrayBuffer);

test("small glue takes text of any length across, and back", { skip }, () => {
  for (const grows of [false, true]) {
    growMemoryAtEachMalloc(grows);
    for (const text of texts) {
      const address = small.stringToWasm(text);
      const length = small.lastLength;
      assert.deepEqual(bytesAt(address, length), [...new TextEncoder().encode(text)]);
      assert.equal(sizeOf(address) ?? 0, length);
      assert.equal(small.stringFromWasm(address | 0, length), text);
      wasm.__wbindgen_free(address, length, 1);
    }
  }
  assert.equal(allocations(), 0);
});

test("small glue stores text where there is room", { skip }, () => {
  const address = allocate(30, 1);
  assert.equal(small.storeText("grüße", address), 7);
  assert.equal(small.stringFromWasm(address, 7), "grüße");
  assert.equal(small.storeText("\ud800", address), 3);
  assert.equal(small.stringFromWasm(address, 3), "\ufffd");
  wasm.__wbindgen_free(address, 30, 1);
});

test("small glue refuses anything but a string", () => {
  for (const value of /** @type {any[]} */ ([0, 1, null, undefined, []])) {
    const error = { name: "TypeError", message: "expected a string" };
    assert.throws(() => small.stringToWasm(value), error);
    assert.throws(() => small.assertString(value), error);
  }
  assert.equal(small.assertString(""), undefined);
});

test("small glue says that there is no room", () => {
  const { __wbindgen_malloc } = wasm;
  try {
    wasm.__wbindgen_malloc = () => 0;
    assert.throws(() => allocate(8, 8), RangeError);
  } finally {
    wasm.__wbindgen_malloc = __wbindgen_malloc;
  }
});

test("small glue has Rust put in order what an exception leaves behind", () => {
  const error = new Error("mine");
  let calls = 0;
  wasm.__ferry_end = () => calls++;
  assert.throws(() => unwound(error), error);
  assert.equal(calls, 1);
});
