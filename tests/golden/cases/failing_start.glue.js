/* @ts-self-types="./failing_start.d.ts" */
"use strict";

const { readFileSync } = require("node:fs");

const cellAddress = …;
const TextDecoder = globalThis.TextDecoder ?? globalThis.process.getBuiltinModule("node:util").TextDecoder;

// helper: function fillTable()
// helper: function makeError(message)
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: function resultI32(slot)
// helper: function newHandle(value)
// helper: function storeUndefined()
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function takeHandle(handle)
// helper: function takeError()
// helper: function throwBug(message)
// helper: function throwValue(value)
// helper: function unwound(error)

function begin() {
  wasm.begin();
  if (resultI32(3) !== 0) {
    throw takeError();
  }
}

function never() {
  wasm.never();
}

function __ferry_makeError(arg0, arg0_1) {
  return makeError(stringFromWasm(arg0, arg0_1));
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

function getImports() {
  return {
    "./failing_start_bg.js": {
      __ferry_makeError,
      __ferry_storeUndefined,
      __ferry_throwBug,
      __ferry_throwValue,
      __ferry_nextValue,
    },
  };
}

function wasmLocation() {
  return __dirname + "/" + "failing_start_bg.wasm";
}

function prepare() {
  fillTable();
}

// helper: const wasmModule = new WebAssembly.Module(readFileSync(wasmLocation()), getImports.options);
exports.begin = begin;
exports.never = never;
