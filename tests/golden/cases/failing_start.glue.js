/* @ts-self-types="./failing_start.d.ts" */
"use strict";

const { readFileSync } = require("node:fs");

// helper: function fillTable()
// helper: function makeError(message)
// helper: function asciiText(memory, start, end)
// helper: let viewU8 = null;
// helper: function memoryU8()
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function throwString(message)
// helper: function throwValue(value)
// helper: function unwound(error)

function never() {
  wasm.never();
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

function getImports() {
  return {
    __proto__: null,
    "./failing_start_bg.js": {
      __proto__: null,
      __ferry_makeError,
      __ferry_throwString,
      __ferry_throwValue,
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
exports.never = never;
