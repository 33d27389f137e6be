/* @ts-self-types="./errors.d.ts" */
"use strict";

const { readFileSync } = require("node:fs");

const cellAddress = …;
const scratchAddress = …;
const scratchSize = 32768;
const TextDecoder = globalThis.TextDecoder ?? globalThis.process.getBuiltinModule("node:util").TextDecoder;
const TextEncoder = globalThis.TextEncoder ?? globalThis.process.getBuiltinModule("node:util").TextEncoder;

// helper: function fillTable()
// helper: var lastLength = 0;
// helper: function makeError(message)
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: function resultI32(slot)
// helper: const spills = [];
// helper: function releaseSpills(top)
// helper: var scratchTop = scratchAddress;
// helper: function scratchRelease(top)
// helper: function newHandle(value)
// helper: function addHandle(value)
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
// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: const shortText = typeof process === "undefined" ? 160 : 32;
// helper: function storeAscii(text, address)
// helper: function stringToScratch(text)
// helper: function takeHandle(handle)
// helper: function takeError()
// helper: function throwBug(message)

/**
 * @param {number} x
 * @returns {number}
 */
function half(x) {
  const result0 = wasm.half(x | 0);
  if (resultI32(3) !== 0) {
    throw takeError();
  }
  return result0 >>> 0;
}

/**
 * @param {string} text
 * @returns {any}
 */
function parsed(text) {
  const top0 = scratchTop;
  try {
    const text1 = stringToScratch(text);
    const length2 = lastLength;
    const result3 = wasm.parsed(text1, length2);
    if (resultI32(3) !== 0) {
      throw takeError();
    }
    return result3;
  } finally {
    scratchRelease(top0);
  }
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

function __ferry_nextValue() {
  return nextValue();
}

function __ferry_parse(arg0, arg0_1) {
  try {
    return JSON.parse(stringFromWasm(arg0, arg0_1));
  } catch (error) {
    storeError(error);
    return null;
  }
}

function getImports() {
  return {
    "./errors_bg.js": {
      __ferry_makeError,
      __ferry_storeUndefined,
      __ferry_throwBug,
      __ferry_nextValue,
      __ferry_parse,
    },
  };
}

function wasmLocation() {
  return __dirname + "/" + "errors_bg.wasm";
}

function prepare() {
  fillTable();
}

// helper: const wasmModule = new WebAssembly.Module(readFileSync(wasmLocation()), getImports.options);
exports.half = half;
exports.parsed = parsed;
