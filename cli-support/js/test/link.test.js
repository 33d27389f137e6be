import assert from "node:assert/strict";
import { test } from "node:test";
import { linkText } from "../load/link.js";

test("a text becomes a module that can be imported", async () => {
  const url = linkText("export const sum = (a, b) => a + b; // 100 % ü");
  assert.match(url, /^data:text\/javascript,/);
  assert.equal((await import(url)).sum(1, 2), 3);
});

test("in a page it becomes a blob", async () => {
  Object.assign(globalThis, { document: {} });
  try {
    const url = linkText("text");
    assert.match(url, /^blob:/);
    assert.equal(await (await fetch(url)).text(), "text");
  } finally {
    Reflect.deleteProperty(globalThis, "document");
  }
});
