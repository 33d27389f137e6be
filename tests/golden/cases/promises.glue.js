/* @ts-self-types="./promises.d.ts" */
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
// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function refuseEmpty(name)
// helper: function borrowAddress(value, type, name)
// helper: function dispose()
// helper: var youngest = null;
// helper: function disown(object)
// helper: function intoRaw()
// helper: function disposable(type, name)
// helper: function fillTable()
// helper: function freed(used, name)
// helper: function identity(value)
// helper: var lastLength = 0;
// helper: function makeError(message)
// helper: function makeRegistry(free)
// helper: function makeTypeError(message)
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: function noConstructor(name)
// helper: var refusal = null;
// helper: function refuse(message)
// helper: function refuseWith(error)
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: function resultI32(slot)
// helper: const spills = [];
// helper: function releaseSpills(top)
// helper: var scratchTop = scratchAddress;
// helper: function scratchRelease(top)
// helper: var viewU32 = new Uint32Array();
// helper: function memoryU32()
// helper: function takeHandle(handle)
// helper: function pendingTask()
// helper: function stillPending()
// helper: function storeError(value)
// helper: function storeUndefined()
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: const scratchEnd = scratchAddress + scratchSize;
// helper: function scratchKeep(bytes)
// helper: var scratchView = new Uint8Array();
// helper: function scratchRest()
// helper: function allocated(address, bytes)
// helper: function allocate(bytes, align)
// helper: function scratchTake(bytes, align)
// helper: function setLastLength(length)
// helper: const utf8Encoder = new TextEncoder();
// helper: function encodeToScratch(text, length)
// helper: const shortText = typeof process === "undefined" ? 160 : 32;
// helper: function storeAscii(text, address)
// helper: function stringToScratch(text)
// helper: function stringToWasm(text)
// helper: function suspendTask(resume)
// helper: function takeAddress(value, type, name)
// helper: function takeString(address, length)
// helper: function throwBug(message)
// helper: function throwValue(value)
// helper: function unwound(error)

const __ferry_registry_Job = makeRegistry((address) => {
  wasm.__wbg_job_free(address);
});

class Job {
  /**
   * @private
   */
  constructor() {
    noConstructor("Job");
  }

  /**
   * @param {string} url
   * @returns {Promise<void>}
   */
  run(url) {
    try {
      const self0 = borrowAddress(this, Job);
      const text1 = stringToWasm(url);
      const length2 = lastLength;
      wasm.job_run(self0, text1, length2);
      if (resultI32(3) !== 0) {
        return suspendTask(__ferry_job_run_resume);
      }
      return Promise.resolve();
    } catch (error3) {
      return Promise.reject(error3);
    }
  }

  free() {
    freed(wasm.__wbg_job_free(takeAddress(this, Job)), "Job");
  }
}

disposable(Job, "Job");

function __ferry_job_run_resume(task) {
  wasm.job_run_resume(task);
  if (resultI32(3) !== 0) {
    return stillPending();
  }
}

function __ferry_load_resume(task) {
  const result0 = wasm.load_resume(task);
  if (resultI32(3) !== 0) {
    return stillPending();
  }
  return result0;
}

/**
 * Loads something.
 * @param {string} url
 * @returns {Promise<any>}
 */
function load(url) {
  const top0 = scratchTop;
  try {
    try {
      const text1 = stringToScratch(url);
      const length2 = lastLength;
      const result3 = wasm.load(text1, length2);
      if (resultI32(3) !== 0) {
        return suspendTask(__ferry_load_resume);
      }
      return Promise.resolve(result3);
    } catch (error4) {
      return Promise.reject(error4);
    }
  } finally {
    scratchRelease(top0);
  }
}

function __ferry_offer_resume(task) {
  const result0 = wasm.offer_resume(task);
  const word1 = resultI32(0);
  if (resultI32(3) !== 0) {
    return stillPending();
  }
  return takeString(result0, word1);
}

/**
 * @param {string} text
 * @returns {Promise<string>}
 */
function offer(text) {
  try {
    const text0 = stringToWasm(text);
    const length1 = lastLength;
    const result2 = wasm.offer(text0, length1);
    const word3 = resultI32(0);
    if (resultI32(3) !== 0) {
      return suspendTask(__ferry_offer_resume);
    }
    return Promise.resolve(takeString(result2, word3));
  } catch (error4) {
    return Promise.reject(error4);
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

function __ferry_throwValue(arg0) {
  try {
    throwValue(arg0);
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_nextValue() {
  return nextValue();
}

function __ferry_wakeTask(arg0) {
  wakeTask(arg0 >>> 0);
}

function __ferry_awaitPromise(arg0, arg1) {
  awaitPromise(arg0, arg1 >>> 0);
}

function __ferry_fetch(arg0, arg0_1) {
  try {
    return fetch(stringFromWasm(arg0, arg0_1));
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_identity(arg0) {
  return identity(arg0);
}

function __ferry_share(arg0, arg0_1) {
  try {
    return navigator.share(stringFromWasm(arg0, arg0_1));
  } catch (error) {
    storeError(error);
    return null;
  }
}

function __ferry_identity2(arg0) {
  try {
    return identity(arg0) | 0;
  } catch (error) {
    storeError(error);
    return 0;
  }
}

function getImports() {
  return {
    "./promises_bg.js": {
      __ferry_makeError,
      __ferry_makeTypeError,
      __ferry_refuse,
      __ferry_refuseWith,
      __ferry_storeUndefined,
      __ferry_throwBug,
      __ferry_throwValue,
      __ferry_nextValue,
      __ferry_wakeTask,
      __ferry_awaitPromise,
      __ferry_fetch,
      __ferry_identity,
      __ferry_share,
      __ferry_identity2,
    },
  };
}

function wasmLocation() {
  return __dirname + "/" + "promises_bg.wasm";
}

function prepare() {
  fillTable();
}

// helper: const wasmModule = new WebAssembly.Module(readFileSync(wasmLocation()), getImports.options);
exports.Job = Job;
exports.load = load;
exports.offer = offer;
