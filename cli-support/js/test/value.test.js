import assert from "node:assert/strict";
import { test } from "node:test";
import { hasProperty, looseEquals, strictEquals } from "../value/compare.js";
import { debugString } from "../value/debug.js";
import * as kind from "../value/kind.js";
import * as read from "../value/read.js";

const values = {
  undefined: undefined,
  null: null,
  object: {},
  function: () => 1,
  string: "",
  symbol: Symbol("s"),
  bigint: 0n,
  array: [],
  number: 0,
  boolean: true,
};

test("each kind of value is told from the others", () => {
  const truth = /** @type {Record<string, string[]>} */ ({
    isUndefined: ["undefined"],
    isNull: ["null"],
    isObject: ["object", "array"],
    isFunction: ["function"],
    isString: ["string"],
    isSymbol: ["symbol"],
    isBigint: ["bigint"],
    isArray: ["array"],
    isTruthy: ["object", "function", "symbol", "array", "boolean"],
  });
  for (const [name, expected] of Object.entries(truth)) {
    const test = /** @type {any} */ (kind)[name];
    const found = Object.entries(values).filter(([, value]) => test(value) === true);
    assert.deepEqual(found.map(([name]) => name), expected, name);
  }
  assert.equal(kind.typeOf(null), "object");
  assert.equal(kind.typeOf(values.symbol), "symbol");
});

test("values are read only as what they are", () => {
  assert.deepEqual([read.stringGet("a"), read.stringGet(1)], ["a", undefined]);
  assert.deepEqual([read.numberGet(NaN), read.numberGet("1")], [NaN, undefined]);
  assert.deepEqual([read.booleanGet(false), read.booleanGet(0)], [false, undefined]);
  assert.deepEqual([read.bigintGetI64(-1n), read.bigintGetI64(2n ** 63n), read.bigintGetI64(1)], [-1n, undefined, undefined]);
  assert.deepEqual([read.bigintGetU64(2n ** 63n), read.bigintGetU64(-1n)], [2n ** 63n, undefined]);
  assert.equal(read.numberValue("0x10"), 16);
  assert.throws(() => read.numberValue(Symbol("s")), TypeError);
  assert.equal(read.identity(values.object), values.object);
});

test("values are compared as JavaScript does", () => {
  assert.deepEqual([strictEquals(NaN, NaN), strictEquals(1, "1"), strictEquals("a", "a")], [false, false, true]);
  assert.deepEqual([looseEquals(1, "1"), looseEquals(null, undefined), looseEquals(null, 0)], [true, true, false]);
  assert.deepEqual([hasProperty("length", []), hasProperty("x", {})], [true, false]);
});

test("Rust's debug text says what a value is", () => {
  /** @type {any} */
  const loop = { name: "loop" };
  loop.loop = loop;
  /** @type {any[]} */
  const nest = [1];
  nest.push(nest);
  const error = new TypeError("no");
  const cases = /** @type {[any, string][]} */ ([
    [1.5, "1.5"],
    [true, "true"],
    [undefined, "undefined"],
    [null, "null"],
    ['a"b', '"a\\"b"'],
    [12n, "12n"],
    [Symbol("s"), "Symbol(s)"],
    [Symbol(), "Symbol"],
    [function named() {}, "Function(named)"],
    [() => 1, "Function"],
    [[1, "a", [null]], '[1, "a", [null]]'],
    [nest, "[1, […]]"],
    [{ a: 1 }, 'Object({"a":1})'],
    [loop, "Object"],
    [new Date(0), "Date"],
    [new Map(), "Map"],
    [error, `TypeError: no\n${error.stack}`],
  ]);
  for (const [value, text] of cases) {
    assert.equal(debugString(value), text);
  }
});
