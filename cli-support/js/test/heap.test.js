import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import * as heapModule from "#heap";
import { addHandle, dropHandle, getHandle, newHandle, takeHandle } from "#heap";
import { cellAddress } from "#layout";
import { hasError, storeError, takeError } from "../error/slot.js";
import { makeError, throwString, throwValue } from "../error/throw.js";
import { memoryU32 } from "#u32";
import { handles, wasm } from "./wasm.js";

const { fillTable } = /** @type {any} */ (heapModule);
fillTable?.();

afterEach(() => assert.equal(handles(), 0));

test("the condition decides where values live", () => {
  const withTable = process.execArgv.includes("--conditions=externref");
  assert.equal(fillTable !== undefined, withTable);
});

test("constants have handles of their own", () => {
  const constants = [undefined, null, true, false];
  assert.deepEqual(constants.map(addHandle), [0, 1, 2, 3]);
  assert.deepEqual(constants.map((_, handle) => getHandle(handle)), constants);
  assert.deepEqual(constants.map((_, handle) => takeHandle(handle)), constants);
  constants.forEach((_, handle) => dropHandle(handle));
});

test("any other value gets a slot until it is taken or dropped", () => {
  const values = [0, "", NaN, {}, () => 1, Symbol("s"), 0n, []];
  const added = values.map(addHandle);
  assert.equal(new Set(added).size, values.length);
  assert.ok(added.every((handle) => handle > 3));
  assert.equal(handles(), values.length);
  assert.ok(values.every((value, i) => Object.is(getHandle(added[i]), value)));
  assert.equal(takeHandle(added[3]), values[3]);
  assert.equal(getHandle(added[3]) ?? undefined, undefined);
  added.filter((_, i) => i !== 3).forEach(dropHandle);
});

test("a slot is used again", () => {
  const first = addHandle("a");
  dropHandle(first);
  const second = addHandle("b");
  assert.equal(second, first);
  assert.equal(takeHandle(second), "b");
});

test("an error is taken out of its slot once", () => {
  assert.equal(hasError(), false);
  const error = new Error("no");
  storeError(error);
  assert.equal(hasError(), true);
  assert.equal(memoryU32()[cellAddress / 4 + 6] > 3, true);
  wasm.memory.grow(1);
  assert.equal(takeError(), error);
  assert.equal(hasError(), false);
});

test("whatever is thrown is an error, even nothing", () => {
  for (const value of [undefined, null, false, 0, ""]) {
    storeError(value);
    assert.equal(hasError(), true);
    assert.equal(takeError(), value);
  }
  const handle = newHandle(undefined);
  assert.ok(handle > 3);
  assert.equal(takeHandle(handle), undefined);
});

test("errors are made and thrown", () => {
  assert.equal(makeError("text").message, "text");
  assert.throws(() => throwString("text"), { name: "Error", message: "text" });
  assert.throws(() => throwValue(makeError("again")), { message: "again" });
});
