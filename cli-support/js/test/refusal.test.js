import assert from "node:assert/strict";
import { test } from "node:test";
import { refusal, refuse, refuseWith, takeRefusal } from "../error/refusal.js";

test("a refusal is there until it is taken", () => {
  assert.equal(refusal, null);
  refuse("no such thing");
  assert.match(String(refusal), /^Error: no such thing$/);
  assert.match(String(takeRefusal()), /no such thing/);
  assert.equal(refusal, null);
});

test("any value can be what is thrown", () => {
  for (const value of ["text", undefined, 0, new RangeError("mine")]) {
    refuseWith(value);
    assert.notEqual(refusal, null);
    assert.equal(takeRefusal(), value);
  }
  refuseWith(null);
  assert.match(String(takeRefusal()), /null was thrown/);
});
