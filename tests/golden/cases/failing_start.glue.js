/* @ts-self-types="./failing_start.d.ts" */
"use strict";

const { readFileSync } = require("node:fs");

// helper: function fillTable()
// helper: function makeError(message)
// helper: let readyValues = [];
// helper: let valuesTaken = 0;
// helper: function nextValue()
// helper: function asciiText(memory, start, end)
// helper: let viewU8 = new Uint8Array();
// helper: function memoryU8()
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function throwBug(message)
// helper: function throwValue(value)
// helper: function unwound(error)

function never() {
  wasm.never();
}

function __ferry_makeError(arg0, arg0_1) {
  return makeError(stringFromWasm(arg0, arg0_1));
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
exports.never = never;
