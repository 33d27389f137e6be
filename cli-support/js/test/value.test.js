import assert from "node:assert/strict";
import { test } from "node:test";
import { carryValue } from "../value/carry.js";
import { hasProperty, looseEquals, strictEquals } from "../value/compare.js";
import { debugString } from "../value/debug.js";
import { resultI32 } from "../memory/cell.js";
import * as kind from "../value/kind.js";
import * as make from "../value/make.js";
import * as operators from "../value/operators.js";
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
  const isNumber = (/** @type {unknown} */ value) => [read.numberOrNan(value), resultI32(0)];
  assert.equal(read.numberOrNan(-0.5), -0.5);
  assert.deepEqual([NaN, "1", undefined, 5n, NaN].map(isNumber), [1, 0, 0, 0, 1].map((is) => [NaN, is]));
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
    [[1, , 3], "[1, undefined, 3]"],
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

test("operators are JavaScript's own", () => {
  assert.deepEqual(
    [operators.addValues("a", 1), operators.subtractValues(3, 1), operators.multiplyValues(3n, 2n), operators.divideValues(1, 0)],
    ["a1", 2, 6n, Infinity],
  );
  assert.deepEqual([operators.remainderValues(-7, 3), operators.powerValues(2n, 70n)], [-1, 2n ** 70n]);
  assert.deepEqual([operators.bitAndValues(6, 3), operators.bitOrValues(6, 3), operators.bitXorValues(6, 3)], [2, 7, 5]);
  assert.deepEqual(
    [operators.shiftLeftValues(1, 4), operators.shiftRightValues(-8, 1), operators.shiftRightUnsignedValues(-1, 31)],
    [16, -4, 1],
  );
  assert.deepEqual([operators.negateValue(5n), operators.bitNotValue(0), operators.valueToNumber("7")], [-5n, -1, 7]);
  assert.deepEqual([operators.lessThanValues("a", "b"), operators.lessOrEqualValues(2, 1)], [true, false]);
  assert.deepEqual([operators.greaterThanValues(2, 1n), operators.greaterOrEqualValues(NaN, NaN)], [true, false]);
});

test("only a RangeError of a checked division is returned", () => {
  assert.equal(operators.divideCheckedValues(9n, 2n), 4n);
  assert.ok(operators.divideCheckedValues(1n, 0n) instanceof RangeError);
  assert.throws(() => operators.divideCheckedValues(1n, 1), TypeError);
});

test("values are made", () => {
  assert.deepEqual([make.makeBigint("0x10"), make.makeSymbol("s").description], [16n, "s"]);
  assert.equal(make.makeSymbol().description, undefined);
  assert.deepEqual(make.parseJsonValue("[1]"), [1]);
  assert.deepEqual([make.writeJsonValue({ a: 1 }), make.writeJsonValue(undefined)], ['{"a":1}', undefined]);
  assert.throws(() => make.makeBigint("x"), SyntaxError);
});

test("wide bigints and elements are read", () => {
  assert.deepEqual([read.bigintGetI128(-1n), read.bigintGetI128(2n ** 127n)], [-1n, undefined]);
  assert.deepEqual([read.bigintGetU128(2n ** 127n), read.bigintGetU128(-1n)], [2n ** 127n, undefined]);
  assert.deepEqual([read.arrayLength(["a"]), read.arrayGet(["a"], 0)], [1, "a"]);
});

test("a value is carried from one function to another", () => {
  /** @type {unknown[]} */
  const taken = [];
  carryValue(() => values.object, (value) => taken.push(value));
  assert.deepEqual(taken, [values.object]);
});
