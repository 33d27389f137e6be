import { make } from "./snippets/ferry-golden-c276c25f/js/imports.js";
import { default as default2 } from "left-pad";

const cellAddress = …;
const scratchAddress = …;
const scratchSize = 32768;
const constantsAddress = …;
const constantsSize = 492;

// helper: function fillTable()
// helper: function isUndefined(value)
// helper: var lastLength = 0;
// helper: const lastingTexts = [];
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function lastingString(address, length)
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: function setResultI32(slot, value)
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
// helper: function throwBug(message)
// helper: function unwound(error)

/**
 * @param {any} value
 * @returns {{ name: string }}
 */
export function use_them(value) {
  return wasm.use_them(value);
}

export function __ferry_isUndefined(arg0) {
  return isUndefined(arg0) | 0;
}

export function __ferry_throwBug(arg0, arg0_1) {
  throwBug(lastingString(arg0, arg0_1));
}

export function __ferry_nextValue() {
  return nextValue();
}

export function __ferry_log(arg0, arg0_1) {
  try {
    console.log(lastingString(arg0, arg0_1));
  } catch (error) {
    throw unwound(error);
  }
}

export function __ferry_new_Date(arg0) {
  try {
    return new Date(arg0);
  } catch (error) {
    throw unwound(error);
  }
}

export function __ferry_now() {
  try {
    return Date.now();
  } catch (error) {
    throw unwound(error);
  }
}

export function __ferry_toISOString(arg0) {
  try {
    const text0 = stringToWasm(arg0.toISOString());
    const length1 = lastLength;
    setResultI32(0, length1);
    return text0;
  } catch (error) {
    throw unwound(error);
  }
}

export function __ferry_default(arg0, arg0_1, arg1) {
  try {
    const text0 = stringToWasm(default2(lastingString(arg0, arg0_1), arg1 >>> 0));
    const length1 = lastLength;
    setResultI32(0, length1);
    return text0;
  } catch (error) {
    throw unwound(error);
  }
}

export function __ferry_get_name(arg0) {
  try {
    let word0 = 0;
    let word1 = 0;
    const option2 = arg0.name;
    if (option2 != null) {
      const text3 = stringToWasm(option2);
      const length4 = lastLength;
      word0 = text3;
      word1 = length4;
    }
    setResultI32(0, word1);
    return word0;
  } catch (error) {
    throw unwound(error);
  }
}

export function __ferry_set_name(arg0, arg1, arg1_1) {
  try {
    arg0.name = lastingString(arg1, arg1_1);
  } catch (error) {
    throw unwound(error);
  }
}

export function __ferry_make() {
  try {
    return make();
  } catch (error) {
    throw unwound(error);
  }
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_set_wasm };
