import assert from "node:assert/strict";
import { test } from "node:test";
import { pollSuspendable, suspend, suspendable } from "../task/suspend.js";

test("no call can wait for a promise, and one that tries is told so", () => {
  assert.equal(suspendable(), 0);
  assert.throws(() => suspend(Promise.resolve()), { message: /cannot wait for a promise/ });
  assert.throws(() => pollSuspendable(1), { message: /^bug: / });
});
