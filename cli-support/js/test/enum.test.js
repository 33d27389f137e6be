import assert from "node:assert/strict";
import { test } from "node:test";
import { stringToIndex } from "../enum/string.js";

test("a string has its number among those of the enum", () => {
  assert.equal(stringToIndex("a", ["a", "b"]), 0);
  assert.equal(stringToIndex("b", ["a", "b"]), 1);
});

test("anything else has the number after the last", () => {
  for (const value of ["c", 0, undefined, null, {}]) assert.equal(stringToIndex(value, ["a", "b"]), 2);
});
