import assert from "node:assert/strict";
import { test } from "node:test";
import { PanicError, makePanicError, reportError, throwOut } from "../error/unwind.js";

test("a panic is an error with a name of its own", () => {
  const error = makePanicError("half done");
  assert.ok(error instanceof PanicError && error instanceof Error);
  assert.equal(String(error), "PanicError: half done");
  assert.match(error.stack ?? "", /unwind\.test\.js/);
});

test("values are thrown as they are", () => {
  const value = { any: "value" };
  assert.throws(() => throwOut(value), (thrown) => thrown === value);
});

test("what nobody waits for is reported", async () => {
  const others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  const reported = new Promise((resolve) => process.once("unhandledRejection", resolve));
  const error = makePanicError("unheard");
  reportError(error);
  assert.equal(await reported, error);
  for (const other of others) process.on("unhandledRejection", other);
});
