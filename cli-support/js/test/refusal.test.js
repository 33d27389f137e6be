import assert from "node:assert/strict";
import { test } from "node:test";
import { refusal, refuse, takeRefusal } from "../error/refusal.js";

test("a refusal is there until it is taken", () => {
  assert.equal(refusal, null);
  refuse("no such thing");
  assert.match(String(refusal), /^Error: no such thing$/);
  assert.match(String(takeRefusal()), /no such thing/);
  assert.equal(refusal, null);
});
