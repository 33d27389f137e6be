import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { scratchAddress } from "#layout";
import * as small from "../string/small.js";
import { allocate } from "../memory/allocate_small.js";
import { unwound } from "../error/unwound_small.js";
import { allocations, bytesAt, growMemoryAtEachMalloc, sizeOf, wasm } from "./wasm.js";
import * as scratchModule from "#scratch";

/** @type {any} */ (scratchModule).placeScratch?.(scratchAddress);

const texts = ["", "a", "text", "\ufefftext", "grüße 👋", "x".repeat(127), "x".repeat(128), "x".repeat(126) + "ä", "ä".repeat(50_000)];

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
  assert.equal(small.storeText("grüße", address, address + 30), 7);
  assert.equal(small.stringFromWasm(address, 7), "grüße");
  assert.equal(small.storeText("\ud800", address, address + 30), 3);
  assert.equal(small.stringFromWasm(address, 3), "\ufffd");
  wasm.__wbindgen_free(address, 30, 1);
});

test("small glue takes arrays of every class across, and back, wherever memory is", { skip }, () => {
  const classes = [Uint8Array, Int8Array, Uint8ClampedArray, Int16Array, Float32Array, Uint32Array, Float64Array];
  for (const grows of [false, true]) {
    growMemoryAtEachMalloc(grows);
    for (const type of classes) {
      for (const values of [[], [1, 2, 3], Array.from({ length: 1000 }, (_, i) => i % 100)]) {
        for (const given of [values, type.from(values)]) {
          const address = small.giveArray(given, type);
          assert.equal(small.lastLength, values.length);
          assert.deepEqual(small.takeElements(address | 0, small.lastLength, type), type.from(values));
        }
      }
    }
    const big = small.giveArray([1n, 2n ** 64n - 1n], BigUint64Array);
    assert.deepEqual(small.takeElements(big, 2, BigUint64Array), BigUint64Array.of(1n, 2n ** 64n - 1n));
  }
  assert.equal(allocations(), 0);
});

test("small glue copies as many elements as it has reserved memory for", { skip }, () => {
  const lies = new Uint16Array([1, 2, 3, 4]);
  Object.defineProperty(lies, "length", { value: 2 });
  const address = small.giveArray(lies, Uint16Array);
  assert.equal(small.lastLength, 2);
  assert.equal(sizeOf(address), 4);
  assert.deepEqual(small.takeElements(address, 2, Uint16Array), Uint16Array.of(1, 2));
  assert.equal(allocations(), 0);
});

test("small glue refuses what is no array of numbers", () => {
  for (const value of [null, undefined, 1, "text", {}, ["1"], [1n]]) {
    assert.throws(() => small.giveArray(value, Float64Array), TypeError);
  }
});

test("small glue refuses anything but a string", () => {
  for (const value of /** @type {any[]} */ ([0, 1, null, undefined, []])) {
    const error = { name: "TypeError", message: "not a string" };
    assert.throws(() => small.stringToWasm(value), error);
    assert.throws(() => small.assertString(value), error);
  }
  assert.equal(small.assertString(""), undefined);
});

test("small glue says that there is no room", () => {
  const { __wbindgen_realloc } = wasm;
  try {
    wasm.__wbindgen_realloc = () => 0;
    assert.throws(() => allocate(8, 8), RangeError);
  } finally {
    wasm.__wbindgen_realloc = __wbindgen_realloc;
  }
});

test("small glue has Rust put in order what an exception leaves behind", () => {
  const error = new Error("mine");
  let calls = 0;
  wasm.__ferry_end = () => calls++;
  assert.throws(() => unwound(error), error);
  assert.equal(calls, 1);
});
