import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { scratchSize } from "#layout";
import { lastLength } from "#length";
import { scratchTop, scratchRelease } from "#scratch";
import { copyToArray } from "../vector/bytes.js";
import * as clamped from "../vector/clamped.js";
import * as f32 from "../vector/f32.js";
import * as f64 from "../vector/f64.js";
import * as i8 from "../vector/i8.js";
import * as i16 from "../vector/i16.js";
import * as i32 from "../vector/i32.js";
import * as i64 from "../vector/i64.js";
import * as u8 from "../vector/u8.js";
import * as u16 from "../vector/u16.js";
import * as u32 from "../vector/u32.js";
import * as u64 from "../vector/u64.js";
import { allocations, bytesAt, growMemoryAtEachMalloc, rustBytes, sizeOf, wasm } from "./wasm.js";
import { scratchAddress } from "#layout";
import * as scratchModule from "#scratch";

/** @type {any} */ (scratchModule).placeScratch?.(scratchAddress);

/** Module, suffix, class, and values that a neighbouring kind could not hold. */
const kinds = /** @type {[any, string, any, any[]][]} */ ([
  [i8, "I8", Int8Array, [-128, 127]],
  [u8, "U8", Uint8Array, [0, 255]],
  [clamped, "Clamped", Uint8ClampedArray, [0, 255]],
  [i16, "I16", Int16Array, [-32768, 32767]],
  [u16, "U16", Uint16Array, [0, 65535]],
  [i32, "I32", Int32Array, [-2147483648, 2147483647]],
  [u32, "U32", Uint32Array, [0, 4294967295]],
  [i64, "I64", BigInt64Array, [-(2n ** 63n), 2n ** 63n - 1n]],
  [u64, "U64", BigUint64Array, [0n, 2n ** 64n - 1n]],
  [f32, "F32", Float32Array, [-1.5, Infinity]],
  [f64, "F64", Float64Array, [0.1, -0]],
]);

afterEach(() => {
  growMemoryAtEachMalloc(false);
  assert.equal(allocations(), 0);
});

for (const [module, suffix, Type, values] of kinds) {
  const toScratch = module[`array${suffix}ToScratch`];
  const toWasm = module[`array${suffix}ToWasm`];
  const fromWasm = module[`array${suffix}FromWasm`];
  const take = module[`takeArray${suffix}`];
  const view = module[`viewArray${suffix}`];
  const copyBack = module[`copyBackArray${suffix}`];
  const typed = new Type(values);
  const bytes = [...new Uint8Array(typed.buffer)];

  test(`${Type.name}: typed and plain arrays cross into scratch memory`, () => {
    const mark = scratchTop;
    for (const given of [typed, values, { length: 2, 0: values[0], 1: values[1] }]) {
      const address = toScratch(given);
      assert.equal(address % Type.BYTES_PER_ELEMENT, 0);
      assert.equal(lastLength, 2);
      assert.deepEqual(bytesAt(address, bytes.length), bytes);
      assert.deepEqual(fromWasm(address, 2), typed);
    }
    assert.equal(allocations(), 0);
    scratchRelease(mark);
  });

  test(`${Type.name}: a vector changes owner, and comes back`, () => {
    for (const grow of [false, true]) {
      growMemoryAtEachMalloc(grow);
      const address = toWasm(values);
      assert.equal(sizeOf(address), bytes.length);
      assert.deepEqual(bytesAt(address, bytes.length), bytes);
      const taken = take(address, lastLength);
      assert.deepEqual(taken, typed);
      assert.ok(taken instanceof Type && taken.buffer !== wasm.memory.buffer);
    }
  });

  test(`${Type.name}: an empty vector has an address and no allocation`, () => {
    const address = toWasm([]);
    assert.equal(address, Type.BYTES_PER_ELEMENT);
    assert.equal(lastLength, 0);
    assert.deepEqual(take(address, 0), new Type(0));
    const mark = scratchTop;
    assert.notEqual(toScratch(new Type(0)), 0);
    scratchRelease(mark);
  });

  test(`${Type.name}: a view is live, a copy is not`, () => {
    const address = rustBytes(new Uint8Array(typed.buffer), Type.BYTES_PER_ELEMENT);
    const live = view(address, 2);
    const copy = fromWasm(address, 2);
    live[0] = values[1];
    assert.equal(copy[0], values[0]);
    assert.equal(fromWasm(address, 2)[0], values[1]);
    const back = new Type(2);
    copyBack(back, address, 2);
    assert.deepEqual(back, new Type([values[1], values[1]]));
    const plain = [values[0]];
    copyBack(plain, address, 2);
    assert.deepEqual(plain, [values[1]]);
    wasm.__wbindgen_free(address, bytes.length, Type.BYTES_PER_ELEMENT);
  });

  test(`${Type.name}: what does not fit spills`, () => {
    const mark = scratchTop;
    const long = new Type(scratchSize / Type.BYTES_PER_ELEMENT + 1);
    const address = toScratch(long);
    assert.equal(allocations(), 1);
    assert.deepEqual(fromWasm(address, long.length), long);
    scratchRelease(mark);
  });

  test(`${Type.name}: anything else is refused, and says what it was`, () => {
    const element = Type.name.startsWith("Big") ? "bigint" : "number";
    const other = element === "bigint" ? 1 : 1n;
    const expected = `expected a ${Type.name} or an array of ${element}s, found `;
    const cases = /** @type {[any, string][]} */ ([
      [3, "number"],
      ["abc", "string"],
      [null, "null"],
      [undefined, "undefined"],
      [{}, "object"],
      [{ length: -1 }, "object"],
      [{ length: 1.5 }, "object"],
      [new ArrayBuffer(4), "an instance of ArrayBuffer"],
      [[values[0], other], `${typeof other} at index 1`],
      [[null], "null at index 0"],
      [new Array(1), "undefined at index 0"],
      [["1"], "string at index 0"],
    ]);
    for (const [value, found] of cases) {
      assert.throws(() => toScratch(value), { name: "TypeError", message: expected + found });
      assert.throws(() => toWasm(value), { name: "TypeError", message: expected + found });
    }
  });
}

test("a length that lies corrupts nothing", () => {
  const mark = scratchTop;
  const short = new Uint8Array([1, 2, 3]);
  Object.defineProperty(short, "length", { value: 1000 });
  const address = u8.arrayU8ToScratch(short);
  assert.equal(lastLength, 3);
  assert.deepEqual(bytesAt(address, 3), [1, 2, 3]);

  const long = new Uint8Array(100);
  Object.defineProperty(long, "length", { value: 1 });
  const given = u8.arrayU8ToWasm(long);
  assert.equal(lastLength, 100);
  u8.takeArrayU8(given, 100);

  class Liar extends Float64Array {
    /** @returns {number} */
    get length() {
      return 1;
    }
  }
  const address2 = f64.arrayF64ToWasm(new Liar(9));
  assert.equal(lastLength, 9);
  f64.takeArrayF64(address2, 9);

  assert.throws(() => u8.arrayU8ToScratch(Object.create(Uint8Array.prototype)), TypeError);
  scratchRelease(mark);
});

test("elements that run code cannot change memory that was reserved for them", () => {
  const mark = scratchTop;
  const values = [1, 2, 3];
  Object.defineProperty(values, 1, {
    get() {
      values.length = 1;
      wasm.memory.grow(1);
      return 7;
    },
  });
  assert.throws(() => u8.arrayU8ToScratch(values), { message: /found undefined at index 2/ });
  scratchRelease(mark);
});

test("an array of another kind is read element by element", () => {
  const mark = scratchTop;
  const address = u8.arrayU8ToScratch(new Uint8ClampedArray([1, 300]));
  assert.deepEqual(bytesAt(address, 2), [1, 255]);
  assert.deepEqual(bytesAt(u8.arrayU8ToScratch(Buffer.from("ab")), 2), [97, 98]);
  assert.deepEqual(bytesAt(u8.arrayU8ToScratch([-1, 256]), 2), [255, 0]);
  scratchRelease(mark);
});

test("a view of memory that grows away is no leak", () => {
  const address = rustBytes(new Uint8Array([1, 2]));
  const live = u8.viewArrayU8(address, 2);
  growMemoryAtEachMalloc(true);
  if (wasm.memory.buffer instanceof ArrayBuffer) {
    assert.throws(() => u8.arrayU8ToWasm(live), TypeError);
  } else {
    // Memory of threads stays where it was.
    wasm.__wbindgen_free(u8.arrayU8ToWasm(live), 2, 1);
  }
  assert.equal(allocations(), 1);
  wasm.__wbindgen_free(address, 2, 1);
});

test("bytes are copied over those of any typed array", () => {
  const target = new Uint16Array([1, 2, 3]);
  copyToArray(new Uint8Array([1, 1, 0, 2]), target.subarray(1));
  assert.deepEqual(target, new Uint16Array([1, 257, 512]));
  const short = new Uint8Array(1);
  copyToArray(new Uint8Array([9, 8]), short);
  assert.deepEqual(short, new Uint8Array([9]));
  assert.throws(() => copyToArray(new Uint8Array(1), [1]), { message: "expected a typed array, found array" });
});
