import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { scratchAddress } from "#layout";
import { lastLength } from "#length";
import * as scratchModule from "#scratch";
import * as few from "../string/to_wasm_few.js";
import { allocations, bytesAt, growMemoryAtEachMalloc, sizeOf, wasm } from "./wasm.js";

/** @type {any} */ (scratchModule).placeScratch?.(scratchAddress);

afterEach(() => growMemoryAtEachMalloc(false));

test("where little text is given, text of any length arrives whole", () => {
  const encoder = new TextEncoder();
  for (const grows of [false, true]) {
    growMemoryAtEachMalloc(grows);
    for (const text of ["", "a", "\ufefftext", "grüße 👋", "\ud800", "x".repeat(127), "x".repeat(128), "ä".repeat(50_000)]) {
      const address = few.stringToWasm(text);
      assert.deepEqual(bytesAt(address, lastLength), [...encoder.encode(text)]);
      assert.equal(sizeOf(address) ?? 0, lastLength);
      wasm.__wbindgen_free(address, lastLength, 1);
    }
  }
  assert.equal(allocations(), 0);
});

test("where little text is given, it is stored where there is room, and must be a string", () => {
  const address = few.stringToWasm("1234567");
  assert.equal(few.storeText("grüße", address, address + 7), 7);
  assert.deepEqual(bytesAt(address, 7), [...new TextEncoder().encode("grüße")]);
  wasm.__wbindgen_free(address, 7, 1);
  const refused = { name: "TypeError", message: "expected a string argument, found null" };
  assert.throws(() => few.stringToWasm(/** @type {any} */ (null)), refused);
  assert.throws(() => few.assertString(null), refused);
});
