/* @ts-self-types="./errors.d.ts" */
"use strict";

const { readFileSync } = require("node:fs");

const cellAddress = …;
const scratchAddress = …;
const scratchSize = 32768;

// helper: function fillTable()
// helper: let lastLength = 0;
// helper: function makeError(message)
// helper: let viewU32 = null;
// helper: function memoryU32()
// helper: function resultU32(slot)
// helper: let scratchTop = scratchAddress;
// helper: const spills = [];
// helper: function scratchRelease(top)
// helper: function newHandle(value)
// helper: function addHandle(value)
// helper: function storeError(value)
// helper: function asciiText(memory, start, end)
// helper: let viewU8 = null;
// helper: function memoryU8()
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: const scratchEnd = scratchAddress + scratchSize;
// helper: let scratchView = null;
// helper: function scratchRest()
// helper: function allocate(bytes, align)
// helper: function scratchTake(bytes, align)
// helper: function setLastLength(length)
// helper: const shortText = 32;
// helper: function storeAscii(text, address)
// helper: const utf8Encoder = new TextEncoder();
// helper: function stringToScratch(text)
// helper: function takeHandle(handle)
// helper: function takeError()
// helper: function throwString(message)
// helper: function throwValue(value)
// helper: function unwound(error)

/**
 * @param {number} x
 * @returns {number}
 */
function half(x) {
  const result0 = wasm.half(x | 0);
  if (resultU32(3) !== 0) {
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
    if (resultU32(3) !== 0) {
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

function __ferry_throwString(arg0, arg0_1) {
  try {
    throwString(stringFromWasm(arg0, arg0_1));
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_throwValue(arg0) {
  try {
    throwValue(arg0);
  } catch (error) {
    throw unwound(error);
  }
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
    __proto__: null,
    "./errors_bg.js": {
      __proto__: null,
      __ferry_makeError,
      __ferry_throwString,
      __ferry_throwValue,
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
