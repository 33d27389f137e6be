import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeAndCopy } from "../string/encode_copy.js";

test("a copy does what encodeInto does where all fits", () => {
  for (const text of ["", "abc", "grüße", "👋 wörld", "\ud800x", "x\udc00"]) {
    const [mine, theirs] = [new Uint8Array(30), new Uint8Array(30)];
    assert.deepEqual(encodeAndCopy(text, mine), new TextEncoder().encodeInto(text, theirs));
    assert.deepEqual(mine, theirs);
  }
});

test("what does not fit is left, at a boundary of characters", () => {
  const target = new Uint8Array(7);
  assert.deepEqual(encodeAndCopy("a👋👋", target), { read: 1, written: 1 });
  assert.deepEqual(encodeAndCopy("äöüäöü", target), { read: 2, written: 4 });
  assert.deepEqual(encodeAndCopy("long text", new Uint8Array(0)), { read: 0, written: 0 });
});
