// targets.js

/* @ts-self-types="./targets.d.ts" */
"use strict";

const { readFileSync } = require("node:fs");

const cellAddress = …;
const TextDecoder = globalThis.TextDecoder ?? globalThis.process.getBuiltinModule("node:util").TextDecoder;

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
// helper: function makeError(message)
// helper: function makeRegistry(free)
// helper: function makeTypeError(message)
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: const afterwards = Promise.resolve();
// helper: const mostYoung = 64;
// helper: const young = [];
// helper: function registerYoung()
// helper: var youngestRegistry;
// helper: function ageYoungest()
// helper: var isSettling = false;
// helper: function settleYoung()
// helper: function own(object, address, registry, known = null)
// helper: var refusal = null;
// helper: function refuse(message)
// helper: function refuseWith(error)
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: function newHandle(value)
// helper: function storeUndefined()
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function takeAddress(value, type, name)
// helper: function takeRefusal()
// helper: function throwBug(message)

const __ferry_registry_Counter = makeRegistry((address) => {
  wasm.__wbg_counter_free(address);
});

/**
 * A number that counts.
 */
class Counter {
  /**
   * Starts at zero.
   */
  constructor() {
    own(this, wasm.counter_new(), __ferry_registry_Counter);
  }

  free() {
    freed(wasm.__wbg_counter_free(takeAddress(this, Counter)), "Counter");
  }
}

disposable(Counter, "Counter");

/**
 * Adds one.
 * @param {Counter} counter
 * @returns {number}
 */
function next(counter) {
  const address0 = borrowAddress(counter, Counter);
  const result1 = wasm.next(address0);
  if (refusal !== null) {
    throw takeRefusal();
  }
  return result1 >>> 0;
}

function begin() {
  wasm.begin();
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

function getImports() {
  return {
    "./targets_bg.js": {
      __ferry_makeError,
      __ferry_makeTypeError,
      __ferry_refuse,
      __ferry_refuseWith,
      __ferry_storeUndefined,
      __ferry_throwBug,
      __ferry_nextValue,
    },
  };
}

function wasmLocation() {
  return __dirname + "/" + "targets_bg.wasm";
}

function prepare() {
  fillTable();
}

// helper: const wasmModule = new WebAssembly.Module(readFileSync(wasmLocation()), getImports.options);
exports.Counter = Counter;
exports.next = next;
exports.begin = begin;
