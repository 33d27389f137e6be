import assert from "node:assert/strict";
import { test } from "node:test";
import { openObject, ownProperty, putExact, putExactBig, putFirst, putName, putNull, putOthers, putTag } from "../parcel/by_value.js";
import { refuseOthers, setEntries, setProperty } from "../parcel/by_value.js";
import { putNumber, putText } from "../parcel/put.js";
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
