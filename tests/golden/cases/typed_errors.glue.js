/* @ts-self-types="./typed_errors.d.ts" */
"use strict";

const { readFileSync } = require("node:fs");

const cellAddress = …;
const scratchAddress = …;
const scratchSize = 32768;
const TextDecoder = globalThis.TextDecoder ?? globalThis.process.getBuiltinModule("node:util").TextDecoder;
const TextEncoder = globalThis.TextEncoder ?? globalThis.process.getBuiltinModule("node:util").TextEncoder;

// helper: function carryValue(give, take)
// helper: function closureError()
// helper: function enterExclusive(state)
// helper: function hide(object, name, value)
// helper: function errorClass(name)
// helper: function fillTable()
// helper: var lastLength = 0;
// helper: function leaveClosure(state)
// helper: const closureKey = Symbol("closure");
// helper: const mostNewClosures = 32;
// helper: const newClosures = [];
// helper: var newestClosure = null;
// helper: var newestState = null;
// helper: function endClosure(state)
// helper: const closureRegistry = typeof FinalizationRegistry === "undefined" ? null : new FinalizationRegistry(endClosure);
// helper: function registerClosures()
// helper: function ageClosure()
// helper: var areClosuresSettling = false;
// helper: const closuresAfterwards = Promise.resolve();
// helper: function settleClosures()
// helper: function makeClosure(data, vtable, kind)
// helper: function makeTypedError(type, message, cause, fields)
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: class ReadParcel
// helper: const fewReadCells = 16;
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const smallParcel = new ReadParcel(new ArrayBuffer(4096));
// helper: function asciiText(memory, start, end)
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function openParcel(address)
// helper: function releaseClosure(made)
// helper: function resultI32(slot)
// helper: function newHandle(value)
// helper: function storeUndefined()
// helper: function allocated(address, bytes)
// helper: function allocate(bytes, align)
// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: const scratchEnd = scratchAddress + scratchSize;
// helper: var scratchTop = scratchAddress;
// helper: var scratchView = new Uint8Array();
// helper: function scratchRest()
// helper: function setLastLength(length)
// helper: const shortText = typeof process === "undefined" ? 160 : 32;
// helper: function storeAscii(text, address)
// helper: const utf8Encoder = new TextEncoder();
// helper: function stringToWasm(text)
// helper: function takeText(parcel)
// helper: function takeCause(parcel)
// helper: function takeHandle(handle)
// helper: function takeError()
// helper: function throwBug(message)
// helper: function unwound(error)

/**
 * Why there is no such order.
 */
const OrderError = errorClass("OrderError");

/**
 * Somebody else was faster.
 */
const Conflict = errorClass("Conflict");

/**
 * @param {number} id
 * @returns {number}
 */
function order(id) {
  const result0 = wasm.order(id | 0);
  if (resultI32(3) !== 0) {
    throw takeError();
  }
  return result0 >>> 0;
}

/**
 * @param {string} by
 */
function reserve(by) {
  const text0 = stringToWasm(by);
  const length1 = lastLength;
  wasm.reserve(text0, length1);
  if (resultI32(3) !== 0) {
    throw takeError();
  }
}

function __ferry_storeUndefined() {
  storeUndefined();
}

function __ferry_throwBug(arg0, arg0_1) {
  throwBug(stringFromWasm(arg0, arg0_1));
}

function __ferry_nextValue() {
  return nextValue();
}

function __ferry_releaseClosure(arg0) {
  try {
    releaseClosure(arg0);
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_carryValue(arg0, arg1) {
  try {
    carryValue(arg0, arg1);
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_closure_new(kind, data, vtable) {
  return makeClosure(data, vtable, closureKinds[kind - 1]);
}

function closure0(state) {
  return () => {
    const data0 = enterExclusive(state);
    try {
      const result1 = wasm.__ferry_closure_0(data0, state.vtable);
      const word2 = resultI32(0);
      const parcel3 = openParcel(result1);
      const value4 = takeConflict(parcel3);
      return value4;
    } finally {
      leaveClosure(state);
    }
  };
}

function closure1(state) {
  return () => {
    const data0 = enterExclusive(state);
    try {
      const result1 = wasm.__ferry_closure_1(data0, state.vtable);
      const word2 = resultI32(0);
      const parcel3 = openParcel(result1);
      const value4 = takeOrderError(parcel3);
      return value4;
    } finally {
      leaveClosure(state);
    }
  };
}

function closure2(state) {
  return (arg0) => {
    const data0 = enterExclusive(state);
    try {
      wasm.__ferry_closure_2(data0, state.vtable, arg0);
    } finally {
      leaveClosure(state);
    }
  };
}

const closureKinds = [closure0, closure1, closure2];

function takeConflict(parcel) {
  const message0 = takeText(parcel);
  const cause1 = takeCause(parcel);
  const field2 = takeText(parcel);
  return makeTypedError(Conflict, message0, cause1, { by: field2 });
}

function takeOrderError(parcel) {
  const message0 = takeText(parcel);
  const cause1 = takeCause(parcel);
  const tag2 = parcel.number();
  if (tag2 === 0) {
    const field3 = parcel.number();
    return makeTypedError(OrderError, message0, cause1, { type: "notFound", order_id: field3 });
  }
  return makeTypedError(OrderError, message0, cause1, { type: "refused" });
}

function getImports() {
  return {
    "./typed_errors_bg.js": {
      __ferry_storeUndefined,
      __ferry_throwBug,
      __ferry_nextValue,
      __ferry_releaseClosure,
      __ferry_carryValue,
      __ferry_closure_new,
    },
  };
}

function wasmLocation() {
  return __dirname + "/" + "typed_errors_bg.wasm";
}

function prepare() {
  fillTable();
}

// helper: const wasmModule = new WebAssembly.Module(readFileSync(wasmLocation()), getImports.options);
exports.OrderError = OrderError;
exports.Conflict = Conflict;
exports.order = order;
exports.reserve = reserve;
