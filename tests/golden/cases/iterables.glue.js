/* @ts-self-types="./iterables.d.ts" */
"use strict";

const { readFileSync } = require("node:fs");

const cellAddress = …;
const scratchAddress = …;
const scratchSize = 32768;
const TextDecoder = globalThis.TextDecoder ?? globalThis.process.getBuiltinModule("node:util").TextDecoder;
const TextEncoder = globalThis.TextEncoder ?? globalThis.process.getBuiltinModule("node:util").TextEncoder;

// helper: function newHandle(value)
// helper: function addHandle(value)
// helper: const pending = Symbol("pending");
// helper: const suspended = [];
// helper: function pollTask(task)
// helper: function pollReported(task)
// helper: var woken = [];
// helper: function pollWoken()
// helper: const resolved = Promise.resolve();
// helper: function wakeTask(task)
// helper: function pollNext(next, outcome)
// helper: function failPolled(error, outcome)
// helper: function outcomeNow(rejected)
// helper: function settle(wait, rejected, value)
// helper: function awaitPromise(promise, wait)
// helper: function closeAsyncIterable(open)
// helper: function closeIterable(open)
// helper: function closureError()
// helper: function enterExclusive(state)
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
// helper: function makeError(message)
// helper: const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
// helper: const mostAtOnce = 64;
// helper: function releaseClosure(made)
// helper: function makeIterator(pull)
// helper: function makeTypeError(message)
// helper: class Parcel
// helper: const spareParcels = [];
// helper: function newParcel()
// helper: function nextStep(open)
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: function asyncIterator(source)
// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function isAsyncIterable(value)
// helper: function checkAsyncIterable(value)
// helper: function openAsyncIterable(source)
// helper: function isIterable(value)
// helper: function checkIterable(value)
// helper: const mostOfCollection = 64;
// helper: function openIterable(source)
// helper: const deepest = 512;
// helper: function isPlain(key)
// helper: function keyText(key, first)
// helper: function pathOf(parcel, depth)
// helper: function partRefused(parcel, depth, message)
// helper: function partError(parcel, depth, expected, found)
// helper: function place(parcel, depth)
// helper: function tooDeep(parcel, depth)
// helper: function openObject(parcel, value, depth)
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
// helper: function nextItems(open)
// helper: const itemPlace = "[0].0";
// helper: function takeOne(items, take)
// helper: function pullItems(open, take)
// helper: function isList(value)
// helper: const mostElements = 2 ** 26;
// helper: function wrongLength(parcel, depth, length, found)
// helper: function putList(parcel, value, depth, length)
// helper: function putNumber(parcel, value, depth)
// helper: function apart(text)
// helper: function putText(parcel, value, depth)
// helper: function checkLength(parcel, items, depth, length)
// helper: function putTuple(parcel, value, depth, length, least)
// helper: var refusal = null;
// helper: function refuse(message)
// helper: function refuseWith(error)
// helper: function resultI32(slot)
// helper: function allocated(address, bytes)
// helper: function allocate(bytes, align)
// helper: const fewCells = 16;
// helper: var youngest = null;
// helper: function disown(object)
// helper: const goneAddress = 2;
// helper: function giveAddress(value)
// helper: const spareCells = 4096;
// helper: function keepParcel(parcel)
// helper: var viewF64 = new Float64Array();
// helper: function memoryF64()
// helper: function sendValues(values, places, cells)
// helper: function setLastLength(length)
// helper: const shortText = typeof process === "undefined" ? 160 : 32;
// helper: function storeAscii(text, address)
// helper: const utf8Encoder = new TextEncoder();
// helper: function storeText(text, start, end)
// helper: function sendParcel(parcel)
// helper: var viewU32 = new Uint32Array();
// helper: function memoryU32()
// helper: function takeHandle(handle)
// helper: function pendingTask()
// helper: function stillPending()
// helper: function storeError(value)
// helper: function storeUndefined()
// helper: const scratchEnd = scratchAddress + scratchSize;
// helper: var scratchTop = scratchAddress;
// helper: var scratchView = new Uint8Array();
// helper: function scratchRest()
// helper: function stringToWasm(text)
// helper: function suspendTask(resume)
// helper: function takeError()
// helper: function takeRefusal()
// helper: function takeStep(open, step, take)
// helper: function takeString(address, length)
// helper: function takeText(parcel)
// helper: function throwBug(message)
// helper: function unwound(error)

/**
 * Points on a line.
 * @param {number} steps
 * @returns {IterableIterator<Point>}
 */
function line(steps) {
  const result0 = wasm.line(steps | 0);
  if (resultI32(3) !== 0) {
    throw takeError();
  }
  return result0;
}

/**
 * @param {string} text
 * @returns {IterableIterator<string>}
 */
function words(text) {
  const text0 = stringToWasm(text);
  const length1 = lastLength;
  const result2 = wasm.words(text0, length1);
  return result2;
}

/**
 * @returns {AsyncIterableIterator<number>}
 */
function ticks() {
  const result0 = wasm.ticks();
  return result0;
}

/**
 * @param {Iterable<Point>} points
 * @returns {number}
 */
function length(points) {
  const result0 = wasm.length(points);
  if (resultI32(3) !== 0) {
    throw takeError();
  }
  return result0;
}

function __ferry_last_resume(task) {
  const result0 = wasm.last_resume(task);
  const word1 = resultI32(0);
  if (resultI32(3) !== 0) {
    return stillPending();
  }
  let option2;
  if (result0 !== 0) {
    option2 = takeString(result0, word1);
  }
  return option2;
}

/**
 * @param {AsyncIterable<string> | Iterable<string> | { getReader: () => { read: () => Promise<{ done: boolean; value?: string }>; cancel: () => Promise<void> } }} texts
 * @returns {Promise<string | undefined>}
 */
function last(texts) {
  try {
    const result0 = wasm.last(texts);
    const word1 = resultI32(0);
    if (resultI32(3) !== 0) {
      return suspendTask(__ferry_last_resume);
    }
    let option2;
    if (result0 !== 0) {
      option2 = takeString(result0, word1);
    }
    return Promise.resolve(option2);
  } catch (error3) {
    return Promise.reject(error3);
  }
}

function __ferry_makeError(arg0, arg0_1) {
  return makeError(stringFromWasm(arg0, arg0_1));
}

function __ferry_makeTypeError(arg0, arg0_1) {
  return makeTypeError(stringFromWasm(arg0, arg0_1));
}

function __ferry_refuse(arg0, arg0_1) {
  refuse(stringFromWasm(arg0, arg0_1));
}

function __ferry_refuseWith(arg0) {
  refuseWith(arg0);
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

function __ferry_makeIterator(arg0) {
  return makeIterator(arg0);
}

function __ferry_openIterable(arg0) {
  try {
    return openIterable(arg0);
  } catch (error) {
    storeError(error);
    return null;
  }
}

function __ferry_pullItems(arg0, arg1) {
  try {
    return pullItems(arg0, arg1) | 0;
  } catch (error) {
    storeError(error);
    return 0;
  }
}

function __ferry_closeIterable(arg0) {
  closeIterable(arg0);
}

function __ferry_openAsyncIterable(arg0) {
  try {
    return openAsyncIterable(arg0);
  } catch (error) {
    storeError(error);
    return null;
  }
}

function __ferry_nextStep(arg0) {
  try {
    return nextStep(arg0);
  } catch (error) {
    storeError(error);
    return null;
  }
}

function __ferry_takeStep(arg0, arg1, arg2) {
  try {
    return takeStep(arg0, arg1, arg2) | 0;
  } catch (error) {
    storeError(error);
    return 0;
  }
}

function __ferry_closeAsyncIterable(arg0) {
  closeAsyncIterable(arg0);
}

function __ferry_wakeTask(arg0) {
  wakeTask(arg0 >>> 0);
}

function __ferry_awaitPromise(arg0, arg1) {
  awaitPromise(arg0, arg1 >>> 0);
}

function __ferry_closure_new(kind, data, vtable) {
  return makeClosure(data, vtable, closureKinds[kind - 1]);
}

function closure0(state) {
  state.destroy = wasm.__ferry_closure_drop_0;
  return (arg0) => {
    const data0 = enterExclusive(state);
    try {
      const result1 = wasm.__ferry_closure_0(data0, state.vtable, arg0 | 0);
      const word2 = resultI32(0);
      if (resultI32(3) !== 0) {
        throw takeError();
      }
      const parcel3 = openParcel(result1);
      const part4 = parcel3.number() !== 0;
      const list5 = [];
      const count6 = parcel3.number();
      for (let i7 = 0; i7 < count6; i7++) {
        list5.push(takeText(parcel3));
      }
      const part8 = list5;
      const value9 = [part4, part8];
      return value9;
    } finally {
      leaveClosure(state);
    }
  };
}

function closure1(state) {
  state.destroy = wasm.__ferry_closure_drop_1;
  return (arg0) => {
    const data0 = enterExclusive(state);
    try {
      const result1 = wasm.__ferry_closure_1(data0, state.vtable, arg0 | 0);
      const word2 = resultI32(0);
      if (resultI32(3) !== 0) {
        throw takeError();
      }
      const parcel3 = openParcel(result1);
      const part4 = parcel3.number() !== 0;
      const list5 = [];
      const count6 = parcel3.number();
      for (let i7 = 0; i7 < count6; i7++) {
        list5.push(takePoint(parcel3));
      }
      const part8 = list5;
      const value9 = [part4, part8];
      return value9;
    } finally {
      leaveClosure(state);
    }
  };
}

function closure2(state) {
  state.destroy = wasm.__ferry_closure_drop_2;
  return (arg0) => {
    const data0 = enterExclusive(state);
    try {
      const parcel1 = newParcel();
      const count2 = putList(parcel1, arg0, 0);
      for (let i3 = 0; i3 < count2; i3++) {
        parcel1.path[0] = i3;
        const item4 = arg0[i3];
        const parts5 = putTuple(parcel1, item4, 1, 1);
        parcel1.path[1] = ".0";
        const part6 = parts5[0];
        putText(parcel1, part6, 2);
      }
      const address7 = sendParcel(parcel1);
      const length8 = lastLength;
      wasm.__ferry_closure_2(data0, state.vtable, address7, length8);
      if (refusal !== null) {
        throw takeRefusal();
      }
    } finally {
      leaveClosure(state);
    }
  };
}

function closure3(state) {
  state.destroy = wasm.__ferry_closure_drop_3;
  return (arg0) => {
    const data0 = enterExclusive(state);
    try {
      const parcel1 = newParcel();
      const count2 = putList(parcel1, arg0, 0);
      for (let i3 = 0; i3 < count2; i3++) {
        parcel1.path[0] = i3;
        const item4 = arg0[i3];
        const parts5 = putTuple(parcel1, item4, 1, 1);
        parcel1.path[1] = ".0";
        const part6 = parts5[0];
        putPoint(parcel1, part6, 2);
      }
      const address7 = sendParcel(parcel1);
      const length8 = lastLength;
      wasm.__ferry_closure_3(data0, state.vtable, address7, length8);
      if (refusal !== null) {
        throw takeRefusal();
      }
    } finally {
      leaveClosure(state);
    }
  };
}

const closureKinds = [closure0, closure1, closure2, closure3];

function putPoint(parcel, value, depth) {
  openObject(parcel, value, depth);
  parcel.path[depth] = "x";
  const field0 = value.x;
  putNumber(parcel, field0, depth + 1);
  parcel.path[depth] = "y";
  const field1 = value.y;
  putNumber(parcel, field1, depth + 1);
}

function takePoint(parcel) {
  const field0 = parcel.number();
  const field1 = parcel.number();
  return { x: field0, y: field1 };
}

function getImports() {
  return {
    "./iterables_bg.js": {
      __ferry_makeError,
      __ferry_makeTypeError,
      __ferry_refuse,
      __ferry_refuseWith,
      __ferry_storeUndefined,
      __ferry_throwBug,
      __ferry_nextValue,
      __ferry_releaseClosure,
      __ferry_makeIterator,
      __ferry_openIterable,
      __ferry_pullItems,
      __ferry_closeIterable,
      __ferry_openAsyncIterable,
      __ferry_nextStep,
      __ferry_takeStep,
      __ferry_closeAsyncIterable,
      __ferry_wakeTask,
      __ferry_awaitPromise,
      __ferry_closure_new,
    },
  };
}

function wasmLocation() {
  return __dirname + "/" + "iterables_bg.wasm";
}

function prepare() {
  fillTable();
}

// helper: const wasmModule = new WebAssembly.Module(readFileSync(wasmLocation()), getImports.options);
exports.line = line;
exports.words = words;
exports.ticks = ticks;
exports.length = length;
exports.last = last;
