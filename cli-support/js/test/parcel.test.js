import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { takeHandle } from "#heap";
import { addressToWasm } from "../memory/address.js";
import { putArray, putBig, putChar, putDate, putList, putMap, putNumber, putSet, putSigned, putText } from "../parcel/put.js";
import { putBoolean, putTuple, putUnsigned, putValue, putVariant, putWide } from "../parcel/put.js";
import { openParcel, takeArrayPart, takeText, takeUnsignedBig, takeUnsignedWide, takeValue, takeWide } from "../parcel/read.js";
import { Parcel, sendParcel } from "../parcel/write.js";
import { packTexts, sendTexts, takeTexts } from "../parcel/texts.js";
import { dateToWasm } from "../time/date.js";
import { allocations, growMemoryAtEachMalloc } from "./wasm.js";

afterEach(() => {
  growMemoryAtEachMalloc(false);
  assert.equal(allocations(), 0, "nothing stays allocated");
});

/** Sends a parcel and opens it again, as Rust would. @param {Parcel} parcel */
const passed = (parcel) => openParcel(sendParcel(parcel));

test("parts come back as they were", () => {
  growMemoryAtEachMalloc(true);
  const object = { any: 1 };
  const parcel = new Parcel();
  putText(parcel, "ä", 0);
  putNumber(parcel, -0.5, 0);
  putBig(parcel, 2n ** 64n - 1n, 0);
  putValue(parcel, object);
  putText(parcel, "👋", 0);
  putWide(parcel, -5n, 0);
  putWide(parcel, -1n, 0);
  putArray(parcel, new Uint16Array([1, 2, 3]), 0, Uint16Array);
  putSigned(parcel, 2 ** 31, 0);
  putUnsigned(parcel, -1, 0);
  putBoolean(parcel, true, 0);
  const read = passed(parcel);
  assert.equal(takeText(read), "ä");
  assert.equal(read.number(), -0.5);
  assert.equal(takeUnsignedBig(read), 2n ** 64n - 1n);
  assert.equal(takeValue(read), object);
  assert.equal(takeText(read), "👋");
  assert.equal(takeWide(read), -5n);
  assert.equal(takeUnsignedWide(read), 2n ** 128n - 1n);
  assert.deepEqual(takeArrayPart(read, Uint16Array), new Uint16Array([1, 2, 3]));
  assert.equal(read.number(), -(2 ** 31));
  assert.equal(read.number(), 2 ** 32 - 1);
  assert.equal(read.number(), 1);
  assert.equal(takeHandle(0), undefined);
});

test("a parcel grows", () => {
  const parcel = new Parcel();
  for (let i = 0; i < 1000; i++) putBig(parcel, BigInt(i), 0);
  putArray(parcel, new Float64Array(5000).fill(3), 0, Float64Array);
  const read = passed(parcel);
  for (let i = 0; i < 1000; i++) assert.equal(read.big(), BigInt(i));
  assert.equal(takeArrayPart(read, Float64Array)[4999], 3);
});

test("what is refused is named with its place", () => {
  const parcel = new Parcel();
  parcel.path = [3, ".1", 0];
  const refused = (/** @type {() => void} */ put, /** @type {string} */ message) =>
    assert.throws(put, { name: "TypeError", message });
  refused(() => putText(parcel, 1, 2), "[3].1: expected a string, found number");
  refused(() => putList(parcel, {}, 0), "expected an array, found object");
  refused(() => putTuple(parcel, [1], 1, 2), "[3]: expected an array of 2, found one of 1");
  refused(() => putMap(parcel, [], 3), "[3].1[0]: expected a Map, found array");
  refused(() => putSet(parcel, new Map(), 0), "expected a Set, found an instance of Map");
  refused(() => putChar(parcel, "\udc00", 1), "[3]: expected a valid Unicode scalar value, found 56320");
  refused(() => putDate(parcel, new Date(NaN), 0), "expected a valid Date, found an instance of Date");
  refused(() => putVariant(parcel, "Red", 0, "Color"), "invalid enum value passed: expected a variant of Color (a number), found string");
  refused(() => putArray(parcel, ["x"], 1, Uint8Array), "[3]: expected a Uint8Array or an array of numbers, found string at index 0");
});

test("half a surrogate pair does not join the next text", () => {
  const parcel = new Parcel();
  putText(parcel, "\ud83d", 0);
  putText(parcel, "\udc4b", 0);
  const read = passed(parcel);
  assert.equal(takeText(read), "\ufffd");
  assert.equal(takeText(read), "\ufffd");
});

test("times and addresses are checked", () => {
  assert.equal(dateToWasm(new Date(5)), 5);
  assert.throws(() => dateToWasm("2020"), { message: "expected a valid Date, found string" });
  assert.equal(addressToWasm(2 ** 32 - 1), -1);
  assert.throws(() => addressToWasm(0), { message: "expected a number argument that is not 0, found 0" });
});

test("lists of text are the parcels that lists are", () => {
  growMemoryAtEachMalloc(true);
  for (const texts of [[], [""], ["one"], ["ä", "", "👋".repeat(100), "x".repeat(500)]]) {
    assert.deepEqual(takeTexts(sendTexts(packTexts(texts))), texts);
    const parcel = new Parcel();
    putList(parcel, texts, 0);
    for (const text of texts) putText(parcel, text, 1);
    assert.deepEqual(takeTexts(sendParcel(parcel)), texts);
    const read = openParcel(sendTexts(packTexts(texts)));
    assert.equal(read.number(), texts.length);
    for (const text of texts) assert.equal(takeText(read), text);
  }
  assert.deepEqual(takeTexts(sendTexts(packTexts(["\ud83d", "\udc4b"]))), ["\ufffd", "\ufffd"]);
});

test("lists of text say what is wrong with them", () => {
  assert.throws(() => packTexts("ab"), { name: "TypeError", message: "expected an array, found string" });
  assert.throws(() => packTexts(["a", 5]), { name: "TypeError", message: "[1]: array contains a value of the wrong type: expected a string, found number" });
  assert.throws(() => packTexts(new Array(2 ** 27)), { message: /^expected an array of at most 67108864, found one of / });
});
