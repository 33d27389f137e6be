import { bytesFromBase64 } from "../memory/base64.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { cellAddress, scratchAddress, scratchSize } from "#layout";
import { resultF32, resultF64, resultI32, resultI64, resultU32, resultU64 } from "../memory/cell.js";
import { setResultF32, setResultF64, setResultI32, setResultI64, setResultU32, setResultU64 } from "../memory/cell.js";
import { allocate } from "#allocate";
import { memoryF64 } from "#f64";
import { memoryI8 } from "#i8";
import { memoryU8 } from "#u8";
import { scratchTop, scratchRelease, scratchTake } from "#scratch";
import { allocations, bytesAt, wasm } from "./wasm.js";
import * as scratchModule from "#scratch";

/** @type {any} */ (scratchModule).placeScratch?.(scratchAddress);

test("a view is made once, and again after memory has grown", () => {
  const before = memoryU8();
  assert.equal(memoryU8(), before);
  before[5] = 200;
  wasm.memory.grow(1);
  assert.notEqual(memoryU8(), before);
  assert.equal(memoryU8()[5], 200);
  assert.equal(memoryI8()[5], -56);
  assert.equal(memoryU8().byteLength, wasm.memory.buffer.byteLength);
});

test("words of a result travel through slots of eight bytes", () => {
  setResultI32(0, -2);
  setResultF64(1, 0.1);
  setResultI64(2, -3n);
  assert.deepEqual([resultI32(0), resultU32(0), resultF64(1), resultI64(2)], [-2, 0xfffffffe, 0.1, -3n]);
  assert.equal(resultU64(2), 0xfffffffffffffffdn);
  assert.equal(memoryF64()[cellAddress / 8 + 1], 0.1);
  setResultU32(1, 0xffffffff);
  setResultF32(2, 1.5);
  setResultU64(0, 0xffffffffffffffffn);
  assert.deepEqual([resultI32(1), resultF32(2), resultI64(0)], [-1, 1.5, -1n]);
  assert.deepEqual(bytesAt(cellAddress + 16, 4), [0, 0, 0xc0, 0x3f]);
});

test("scratch memory is a stack", () => {
  const outer = scratchTop;
  const a = scratchTake(3, 1);
  assert.equal(a, scratchAddress);
  const inner = scratchTop;
  const b = scratchTake(16, 8);
  assert.equal(b, scratchAddress + 8);
  scratchRelease(inner);
  assert.equal(scratchTake(1, 1), scratchAddress + 3);
  scratchRelease(outer);
  assert.equal(scratchTake(0, 1), scratchAddress);
  scratchRelease(outer);
  assert.equal(allocations(), 0);
});

test("what does not fit into scratch memory is allocated, and freed with what was borrowed at its time", () => {
  const outer = scratchTop;
  const big = scratchTake(scratchSize + 1, 4);
  assert.ok(big >= scratchAddress + scratchSize);
  const inner = scratchTop;
  scratchTake(scratchSize - 1, 1);
  scratchTake(8, 8);
  scratchTake(9, 8);
  assert.equal(allocations(), 3);
  scratchRelease(inner);
  assert.equal(allocations(), 1);
  assert.equal(scratchTop, inner);
  scratchRelease(outer);
  assert.equal(allocations(), 0);
  assert.equal(scratchTop, outer);
});

test("more than Rust can address is refused before it wraps around", () => {
  assert.throws(() => allocate(2 ** 32, 1), {
    name: "RangeError",
    message: "cannot copy 4294967296 bytes into WebAssembly's memory: there is no room",
  });
  assert.equal(allocations(), 0);
});

test("base 64 becomes bytes", () => {
  assert.deepEqual(bytesFromBase64("AGFzbQEAAAA="), Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  assert.deepEqual(bytesFromBase64(""), new Uint8Array());
  assert.deepEqual(bytesFromBase64("/+8="), Uint8Array.from([0xff, 0xef]));
});
