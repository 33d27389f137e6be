import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { addHandle, dropHandle } from "#heap";
import { constantsAddress, constantsSize, scratchAddress, scratchSize } from "#layout";
import { lastLength } from "#length";
import { scratchTop, scratchRelease } from "#scratch";
import { charToWasm } from "../string/char.js";
import { stringFromWasm } from "#text";
import { takeString } from "../string/from_wasm.js";
import { keptStringFromWasm } from "../string/kept.js";
import { lastingString } from "../string/lasting.js";
import { stringToScratch } from "../string/to_scratch.js";
import { stringToWasm } from "#encode";
import { allocations, bytesAt, growMemoryAtEachMalloc, rustBytes, sizeOf, wasm } from "./wasm.js";
import * as scratchModule from "#scratch";

/** @type {any} */ (scratchModule).placeScratch?.(scratchAddress);

const encoder = new TextEncoder();

/** The text with U+FFFD for lone surrogates. @param {string} text */
const wellFormed = (text) => text.replaceAll(/\p{Surrogate}/gu, "\ufffd");

/** Texts that take every path: short, long, ASCII, not, growing to two and three bytes, lone surrogates. */
const texts = {
  empty: "",
  short: "hello",
  "32 units": "x".repeat(32),
  "33 units": "x".repeat(33),
  "short, two bytes": "größe",
  "short, astral": "a😀b",
  "non-ASCII at the end": "x".repeat(31) + "é",
  "long, ASCII": "lorem ipsum ".repeat(15),
  "long, two bytes": "ж".repeat(100),
  "long, three bytes": "€".repeat(200),
  "long, mixed": "ab€😀".repeat(50),
  "lone high surrogate": "a\ud800b",
  "lone low surrogate, long": "\udc00".repeat(60),
  "beyond scratch": "y".repeat(1000),
  "beyond scratch, mixed": "y€".repeat(1000),
  "byte order mark": "\ufeffx",
  "zero byte": "a\0b",
};

afterEach(() => {
  growMemoryAtEachMalloc(false);
  assert.equal(allocations(), 0);
});

for (const [name, text] of Object.entries(texts)) {
  const expected = [...encoder.encode(text)];

  for (const grow of [false, true]) {
    test(`${name}: to scratch and back${grow ? " while memory grows" : ""}`, () => {
      growMemoryAtEachMalloc(grow);
      const mark = scratchTop;
      const address = stringToScratch(text);
      const length = lastLength;
      assert.notEqual(address, 0);
      assert.deepEqual(bytesAt(address, length), expected);
      const second = stringToScratch("second");
      assert.deepEqual(bytesAt(second, lastLength), [...encoder.encode("second")]);
      assert.deepEqual(bytesAt(address, length), expected);
      assert.equal(stringFromWasm(address, length), wellFormed(text));
      scratchRelease(mark);
    });

    test(`${name}: given to Rust and taken back${grow ? " while memory grows" : ""}`, () => {
      growMemoryAtEachMalloc(grow);
      const address = stringToWasm(text);
      assert.notEqual(address, 0);
      assert.equal(lastLength, expected.length);
      assert.deepEqual(bytesAt(address, lastLength), expected);
      if (expected.length > 0) assert.equal(sizeOf(address), expected.length);
      assert.equal(takeString(address, lastLength), wellFormed(text));
    });
  }
}

test("a short string stays in scratch memory, a long one spills", () => {
  const mark = scratchTop;
  assert.equal(stringToScratch("abc"), scratchAddress);
  // Each code unit may take three bytes.
  const third = (scratchSize - 3) / 3;
  assert.equal(stringToScratch("x".repeat(third)), scratchAddress + 3);
  assert.equal(allocations(), 0);
  const spilled = stringToScratch("ä".repeat(third));
  assert.equal(allocations(), 1);
  assert.equal(stringFromWasm(spilled, lastLength), "ä".repeat(third));
  scratchRelease(mark);
});

test("an address in the upper half of memory is a negative word", () => {
  const address = rustBytes(encoder.encode("upper"));
  assert.equal(stringFromWasm(address | 0, 5), "upper");
  wasm.__wbindgen_free(address, 5, 1);
  assert.equal(stringFromWasm(-8, 0), "");
});

test("text is read after memory has grown", () => {
  const address = rustBytes(encoder.encode("größe, und noch ein wenig mehr"));
  const length = 33;
  assert.equal(stringFromWasm(address, length - 1), "größe, und noch ein wenig mehr");
  wasm.memory.grow(1);
  assert.equal(takeString(address, length - 1), "größe, und noch ein wenig mehr");
});

test("anything but a string is refused, and says what it was", () => {
  const cases = /** @type {[any, string][]} */ ([
    [3, "number"],
    [undefined, "undefined"],
    [null, "null"],
    [true, "boolean"],
    [10n, "bigint"],
    [Symbol("s"), "symbol"],
    [() => 1, "function"],
    [["a"], "array"],
    [{}, "object"],
    [Object.create(null), "object"],
    [new String("a"), "an instance of String"],
    [new Date(0), "an instance of Date"],
  ]);
  for (const [value, found] of cases) {
    const error = { name: "TypeError", message: `expected a string argument, found ${found}` };
    assert.throws(() => stringToScratch(value), error);
    assert.throws(() => stringToWasm(value), error);
  }
});

test("a char is the first character of a string", () => {
  assert.equal(charToWasm("a"), 97);
  assert.equal(charToWasm("😀"), 0x1f600);
  assert.equal(charToWasm("\0"), 0);
  assert.equal(charToWasm(""), 0);
  assert.equal(charToWasm("ab"), 97);
  assert.equal(charToWasm("😀x"), 0x1f600);
  for (const half of ["\ud800", "\udc00"]) {
    assert.throws(() => charToWasm(half), { message: `expected a valid Unicode scalar value, found ${half.charCodeAt(0)}` });
  }
  assert.throws(() => charToWasm(/** @type {any} */ (97)), {
    name: "TypeError",
    message: "expected a string of one character, found number",
  });
});

test("a string that Rust kept is the one it kept", () => {
  const handle = addHandle("kept");
  for (const length of [handle | 0x80000000, (handle | 0x80000000) >>> 0]) {
    assert.equal(keptStringFromWasm(1, length), "kept");
  }
  dropHandle(handle);
  const mark = scratchTop;
  assert.equal(keptStringFromWasm(stringToScratch("copied"), lastLength), "copied");
  scratchRelease(mark);
});

test("a constant text is copied once", () => {
  const bytes = new Uint8Array(wasm.memory.buffer);
  const put = (/** @type {number} */ address, /** @type {string} */ text) => bytes.set(encoder.encode(text), address);
  const at = constantsAddress + 16;
  put(at, "constant");
  assert.equal(lastingString(at, 8), "constant");
  put(at, "changed!");
  assert.equal(lastingString(at, 8), "constant");
  // A beginning of it is another text, and takes its place.
  assert.equal(lastingString(at, 7), "changed");
  assert.equal(lastingString(at, 8), "changed!");
  // So does what is 1024 bytes further.
  put(at + 1024, "far");
  assert.equal(lastingString(at + 1024, 3), "far");
  put(at, "constant");
  assert.equal(lastingString(at, 8), "constant");
});

test("text that is no constant, or too long, is copied each time", () => {
  const bytes = new Uint8Array(wasm.memory.buffer);
  for (const at of [constantsAddress - 8, constantsAddress + constantsSize]) {
    bytes.fill(97, at, at + 4);
    assert.equal(lastingString(at, 4), "aaaa");
    bytes.fill(98, at, at + 4);
    assert.equal(lastingString(at, 4), "bbbb");
  }
  const at = constantsAddress + 64;
  bytes.fill(97, at, at + 300);
  assert.equal(lastingString(at, 256), "a".repeat(256));
  bytes.fill(98, at, at + 300);
  assert.equal(lastingString(at, 256), "b".repeat(256));
  assert.equal(lastingString(1, 0), "");
});
