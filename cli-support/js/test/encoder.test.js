import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeAndCopy } from "../string/encode_copy.js";

test("a copy writes what encodeInto does", () => {
  for (const text of ["", "abc", "grüße", "👋 wörld", "\ud800x", "x\udc00"]) {
    const [mine, theirs] = [new Uint8Array(30), new Uint8Array(30)];
    assert.equal(encodeAndCopy(text, mine).written, new TextEncoder().encodeInto(text, theirs).written);
    assert.deepEqual(mine, theirs);
  }
});
