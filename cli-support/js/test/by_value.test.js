import assert from "node:assert/strict";
import { test } from "node:test";
import { putNameAmong, putOthers, setEntries } from "../parcel/among.js";
import { putOthersAsJson } from "../parcel/among_json.js";
import { checkBare, openObject, ownProperty, putExact, putExactBig, putName, putNothing, putNull, putTag } from "../parcel/by_value.js";
import { readAliased, refuseOthers, setProperty } from "../parcel/by_value.js";
import { putExactArray, putMap, putNumber, putNumberMap, putSet, putText, putTextMap, putTuple } from "../parcel/put.js";
import { putFirst, putPerhaps } from "../parcel/tries.js";
import { Parcel } from "../parcel/write.js";

/** @param {() => void} body @param {string} message */
const refused = (body, message) => assert.throws(body, { name: "TypeError", message });

test("an object is opened, and nothing else", () => {
  const parcel = new Parcel();
  openObject(parcel, {}, 0);
  openObject(parcel, Object.create(null), 0);
  refused(() => openObject(parcel, [], 0), "expected an object, found array");
  refused(() => openObject(parcel, null, 0), "expected an object, found null");
  refused(() => openObject(parcel, () => 0, 0), "expected an object, found function");
});

test("a place is a path", () => {
  const parcel = new Parcel();
  parcel.path = ["orders", 3, "price", "odd key", ".0"];
  refused(() => putNumber(parcel, "", 3), "orders[3].price: expected a number, found string");
  refused(() => putNumber(parcel, undefined, 3), "orders[3].price: expected a number, found undefined: the field is missing");
  refused(() => putNumber(parcel, undefined, 2), "orders[3]: expected a number, found undefined");
  refused(() => putNumber(parcel, "", 5), 'orders[3].price["odd key"].0: expected a number, found string');
});

test("a cycle and what is too deep are told apart", () => {
  const parcel = new Parcel();
  const objects = Array.from({ length: 513 }, () => ({}));
  for (let i = 0; i < 512; i++) {
    parcel.path[i] = "next";
    openObject(parcel, objects[i], i);
  }
  assert.throws(() => openObject(parcel, {}, 512), /^TypeError: next.*nested more than 512 levels deep$/);
  for (let i = 0; i < 512; i++) openObject(parcel, objects[i % 2], i);
  assert.throws(() => openObject(parcel, {}, 512), /found a cycle: .* is in itself$/);
});

test("integers are exact", () => {
  const parcel = new Parcel();
  for (const value of [0, 255, -0]) putExact(parcel, value, 0, 0, 255);
  for (const value of [-1, 256, 0.5, NaN, Infinity]) {
    refused(() => putExact(parcel, value, 0, 0, 255), `expected an integer from 0 to 255, found ${value}`);
  }
  putExactBig(parcel, 5n, 0, 0n, 5n);
  refused(() => putExactBig(parcel, 6n, 0, 0n, 5n), "expected a bigint from 0 to 5, found one that is out of range");
  refused(() => putExactBig(parcel, 6, 0, 0n, 5n), "expected a bigint, found number");
});

test("variants are found by their names", () => {
  const parcel = new Parcel();
  const numbers = new Map([["a", 0], ["b", 1]]);
  assert.equal(putTag(parcel, { kind: "b" }, 0, "kind", numbers), 1);
  refused(() => putTag(parcel, { kind: "c" }, 0, "kind", numbers), 'kind: expected "a" or "b", found "c"');
  refused(() => putTag(parcel, {}, 0, "kind", numbers), 'kind: expected "a" or "b", found undefined');
  assert.equal(putTag(parcel, { kind: "c" }, 0, "kind", numbers, 1), 1);
  assert.equal(putName(parcel, "a", 0, numbers), 0);
  assert.equal(putName(parcel, { b: 5 }, 0, numbers), 1);
  assert.equal(parcel.content, 5);
  refused(() => putName(parcel, "c", 0, numbers), 'expected "a" or "b", found "c"');
  refused(() => putName(parcel, {}, 0, numbers), "expected an object with one property, found one with 0: it names the variant");
  assert.equal(putName(parcel, "__proto__", 0, numbers, 0), 0);
});

test("the first variant that fits leaves nothing of those before it", () => {
  const parcel = new Parcel();
  const pair = (/** @type {Parcel} */ parcel, /** @type {any} */ value, /** @type {number} */ depth) => {
    putText(parcel, value.text, depth);
    putNumber(parcel, value.number, depth);
  };
  const single = (/** @type {Parcel} */ parcel, /** @type {any} */ value, /** @type {number} */ depth) =>
    putText(parcel, value.text, depth);
  putFirst(parcel, { text: "abc" }, 0, [pair, single], "Either");
  assert.deepEqual([...parcel.numbers.subarray(0, parcel.at)], [1, 3]);
  assert.deepEqual(parcel.texts, ["abc"]);
  refused(() => putFirst(parcel, { text: 1 }, 0, [pair, single], "Either"), "expected one of the variants of Either, found object");
  const boom = new Error("boom");
  const hostile = { get text() { throw boom; } };
  assert.throws(() => putFirst(parcel, hostile, 0, [pair, single], "Either"), boom);
});

test("other properties are refused, or gathered", () => {
  const parcel = new Parcel();
  refuseOthers(parcel, { a: 1 }, 0, ["a", "b"]);
  refused(() => refuseOthers(parcel, { a: 1, c: 1 }, 0, ["a"]), 'expected no property "c", found one');
  const odd = JSON.parse('{ "a": 1, "__proto__": 2 }');
  assert.deepEqual(putOthers(parcel, odd, 0, ["a"]), [["__proto__", 2]]);
  putNull(parcel, null, 0);
  refused(() => putNull(parcel, 0, 0), "expected null, found number");
});

test("names that objects inherit are names like others", () => {
  assert.equal(ownProperty({}, "constructor"), undefined);
  assert.equal(ownProperty({ toString: 5 }, "toString"), 5);
  const object = {};
  setProperty(object, "__proto__", 5);
  setEntries(object, new Map([["a", 1], ["constructor", 2]]));
  assert.deepEqual(Object.entries(object), [["__proto__", 5], ["a", 1], ["constructor", 2]]);
  assert.equal(Object.getPrototypeOf(object), Object.prototype);
});

test("variants without a tag are tried after those that have one", () => {
  const parcel = new Parcel();
  putFirst(parcel, "x", 0, [putText], "Type", 2, (parcel, value, depth) => putTag(parcel, value, depth, "t", new Map([["A", 0]])));
  assert.deepEqual([parcel.numbers[0], parcel.numbers[1], parcel.at], [2, 1, 2]);
  parcel.at = 0;
  putFirst(parcel, { t: "A" }, 0, [putText], "Type", 2, (parcel, value, depth) => putTag(parcel, value, depth, "t", new Map([["A", 0]])));
  assert.deepEqual([parcel.numbers[0], parcel.at], [0, 1]);
});

test("what does not fit is not there, and leaves nothing", () => {
  const parcel = new Parcel();
  putPerhaps(parcel, "text", 0, putText);
  putPerhaps(parcel, 1, 0, (parcel, value, depth) => {
    putText(parcel, "lost", depth);
    putText(parcel, value, depth);
  });
  assert.deepEqual([[...parcel.numbers.subarray(0, parcel.at)], parcel.texts], [[1, 4, 0], ["text"]]);
  const boom = new Error("boom");
  assert.throws(() => putPerhaps(parcel, 1, 0, () => { throw boom; }), boom);
});

test("a variant is found among other properties", () => {
  const parcel = new Parcel();
  const numbers = new Map([["A", 0], ["B", 1]]);
  assert.equal(putNameAmong(parcel, { x: 1, B: 5, y: 2 }, 0, numbers, true), 1);
  assert.equal(parcel.content, 5);
  assert.equal(putNameAmong(parcel, "A", 0, numbers), 0);
  assert.throws(() => putNameAmong(parcel, { x: 1 }, 0, numbers, true), /expected "A" or "B", found undefined/);
});

test("all other properties are JSON", () => {
  const parcel = new Parcel();
  putOthersAsJson(parcel, { x: 1, y: [2] }, 0, ["x"]);
  assert.deepEqual(parcel.texts, ['{"y":[2]}']);
});

test("a property has one of its names", () => {
  const parcel = new Parcel();
  assert.equal(readAliased(parcel, { old: 1 }, 0, ["new", "old"]), 1);
  assert.equal(readAliased(parcel, {}, 0, ["new", "constructor"]), undefined);
  assert.throws(() => readAliased(parcel, { old: 1, new: 2 }, 0, ["new", "old"]), /expected one of "new" and "old"/);
});

test("maps and sets are what JSON has for them, too", () => {
  const parcel = new Parcel();
  assert.deepEqual(putTextMap(parcel, { a: 1 }, 0), [["a", 1]]);
  assert.deepEqual(putTextMap(parcel, new Map([["a", 1]]), 0), [["a", 1]]);
  assert.deepEqual(putNumberMap(parcel, { 1: "a", "": "b" }, 0), [[1, "a"], [NaN, "b"]]);
  assert.deepEqual(putSet(parcel, [1, 2], 0), [1, 2]);
  assert.throws(() => putTextMap(parcel, new Date(), 0), /expected a Map, found an instance of Date/);
  assert.throws(() => putMap(parcel, {}, 0), /expected a Map, found object/);
});

test("integers in arrays are in range", () => {
  const parcel = new Parcel();
  putExactArray(parcel, [1, 255], 0, Uint8Array);
  assert.equal(parcel.at, 2);
  assert.throws(() => putExactArray(parcel, [1, 256], 0, Uint8Array), /^TypeError: \[1\]: expected an integer that a Uint8Array holds, found 256$/);
  assert.throws(() => putExactArray(parcel, new Float64Array([0.5]), 0, Uint8Array), /found 0.5$/);
  assert.throws(() => putExactArray(parcel, [2n ** 63n], 0, BigInt64Array), /found 9223372036854775808$/);
  putExactArray(parcel, new Uint8Array([1, 2]), 0, Uint8Array, 2);
  assert.throws(() => putExactArray(parcel, Object.assign([], { length: 2 ** 32 - 1 }), 0, Uint8Array), /an array of at most/);
});

test("the end of a tuple may be missing", () => {
  const parcel = new Parcel();
  assert.deepEqual(putTuple(parcel, [1], 0, 2, 1), [1]);
  assert.throws(() => putTuple(parcel, [], 0, 2, 1), /expected an array of 2, found one of 0/);
  assert.throws(() => putTuple(parcel, [1, 2, 3], 0, 2, 1), /found one of 3/);
});

test("what is nothing is null, and not missing", () => {
  const parcel = new Parcel();
  putNull(parcel, undefined, 0);
  putNull(parcel, null, 1);
  putNothing(parcel, undefined, 1);
  assert.throws(() => putNull(parcel, undefined, 1), /expected null, found undefined/);
  assert.throws(() => putNothing(parcel, 0, 1), /expected null, found number/);
  checkBare(parcel, undefined, 1, 0);
  checkBare(parcel, null, 1, 0, [0]);
  checkBare(parcel, 5, 1, 1, [0]);
  assert.throws(() => checkBare(parcel, 5, 1, 0, [0]), /expected null, found number/);
  assert.throws(() => checkBare(parcel, 5, 1, 0), /expected null, found number/);
});
