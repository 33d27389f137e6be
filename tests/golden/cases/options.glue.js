/* @ts-self-types="./options.d.ts" */
const cellAddress = …;
const scratchAddress = …;
const scratchSize = 32768;

// helper: function allocated(address, bytes)
// helper: function allocate(bytes, align)
// helper: const typedLength = (
// helper: function lengthOf(source, size)
// helper: var lastLength = 0;
// helper: function setLastLength(length)
// helper: function arrayToWasm(source, size, memory)
// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function copied(values, type)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: function arrayU8ToWasm(values)
// helper: function assertString(text)
// helper: function fillTable()
// helper: function identity(value)
// helper: function isNull(value)
// helper: function isUndefined(value)
// helper: function makeError(message)
// helper: function makeTypeError(message)
// helper: class Parcel
// helper: const spareParcels = [];
// helper: function newParcel()
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: function isList(value)
// helper: const mostElements = 2 ** 26;
// helper: function isPlain(key)
// helper: function keyText(key, first)
// helper: function pathOf(parcel, depth)
// helper: function partRefused(parcel, depth, message)
// helper: function partError(parcel, depth, expected, found)
// helper: function wrongLength(parcel, depth, length, found)
// helper: function putList(parcel, value, depth, length)
// helper: function putValue(parcel, value)
// helper: var refusal = null;
// helper: var viewF64 = new Float64Array();
// helper: function memoryF64()
// helper: function resultF64(slot)
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: function resultI32(slot)
// helper: const fewCells = 16;
// helper: var youngest = null;
// helper: function disown(object)
// helper: const goneAddress = 2;
// helper: function giveAddress(value)
// helper: const spareCells = 4096;
// helper: function keepParcel(parcel)
// helper: function newHandle(value)
// helper: function addHandle(value)
// helper: function sendValues(values, places, cells)
// helper: const shortText = typeof process === "undefined" ? 160 : 32;
// helper: function storeAscii(text, address)
// helper: const utf8Encoder = new TextEncoder();
// helper: function storeText(text, start, end)
// helper: function sendParcel(parcel)
// helper: function asciiText(memory, start, end)
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: const scratchEnd = scratchAddress + scratchSize;
// helper: var scratchTop = scratchAddress;
// helper: var scratchView = new Uint8Array();
// helper: function scratchRest()
// helper: function stringToWasm(text)
// helper: function takeRefusal()
// helper: function takeString(address, length)
// helper: function throwBug(message)
// helper: function throwString(message)
// helper: function throwValue(value)
// helper: function typedArray(values, type)
// helper: function unwound(error)

/**
 * @param {number | null} [value]
 * @returns {number | undefined}
 */
export function flagged(value) {
  let word0 = 0;
  let word1 = 0;
  if (value != null) {
    word0 = 1;
    word1 = value;
  }
  const result2 = wasm.flagged(word0, word1);
  const word3 = resultF64(0);
  let option4;
  if (result2 !== 0) {
    option4 = word3;
  }
  return option4;
}

/**
 * @param {string | null | undefined} first
 * @param {number} second
 * @param {number | null} [third]
 * @param {Uint8Array | number[] | null} [fourth]
 * @returns {string | undefined}
 */
export function pointed(first, second, third, fourth) {
  let checked0;
  if (first != null) {
    assertString(first);
    checked0 = first;
  }
  const number1 = second | 0;
  let checked2;
  if (third != null) {
    const number3 = third | 0;
    checked2 = number3;
  }
  let checked4;
  if (fourth != null) {
    const array5 = typedArray(fourth, Uint8Array);
    checked4 = array5;
  }
  let word6 = 0;
  let word7 = 0;
  if (checked0 != null) {
    const text8 = stringToWasm(checked0);
    const length9 = lastLength;
    word6 = text8;
    word7 = length9;
  }
  let word10 = 0;
  let word11 = 0;
  if (checked2 != null) {
    word10 = 1;
    word11 = checked2;
  }
  let word12 = 0;
  let word13 = 0;
  if (checked4 != null) {
    const array14 = arrayU8ToWasm(checked4);
    const length15 = lastLength;
    word12 = array14;
    word13 = length15;
  }
  const result16 = wasm.pointed(word6, word7, number1 | 0, word10, word11, word12, word13);
  const word17 = resultI32(0);
  let option18;
  if (result16 !== 0) {
    option18 = takeString(result16, word17);
  }
  return option18;
}

/**
 * @param {any} [value]
 * @returns {any}
 */
export function handled(value) {
  const result0 = wasm.handled(value ?? null);
  return result0;
}

/**
 * The value itself, or none.
 * @param {string | null} [value]
 * @returns {string | undefined}
 */
export function perhaps(value) {
  const result0 = wasm.perhaps(value);
  if (refusal !== null) {
    throw takeRefusal();
  }
  return result0;
}

/**
 * @param {string | null} [first]
 * @param {string | null} [second]
 * @returns {string | null}
 */
export function lent(first, second) {
  const result0 = wasm.lent(first, second);
  if (refusal !== null) {
    throw takeRefusal();
  }
  return result0;
}

/**
 * @param {(string | null | undefined)[]} values
 * @returns {any}
 */
export function anything(values) {
  const parcel0 = newParcel();
  const count1 = putList(parcel0, values, 0);
  for (let i2 = 0; i2 < count1; i2++) {
    parcel0.path[0] = i2;
    const item3 = values[i2];
    putValue(parcel0, item3);
  }
  const address4 = sendParcel(parcel0);
  const length5 = lastLength;
  const result6 = wasm.anything(address4, length5);
  if (refusal !== null) {
    throw takeRefusal();
  }
  return result6;
}

function __ferry_isUndefined(arg0) {
  return isUndefined(arg0) | 0;
}

function __ferry_isNull(arg0) {
  return isNull(arg0) | 0;
}

function __ferry_identity(arg0) {
  return identity(arg0);
}

function __ferry_makeError(arg0, arg0_1) {
  return makeError(stringFromWasm(arg0, arg0_1));
}

function __ferry_makeTypeError(arg0, arg0_1) {
  return makeTypeError(stringFromWasm(arg0, arg0_1));
}

function __ferry_throwBug(arg0, arg0_1) {
  throwBug(stringFromWasm(arg0, arg0_1));
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

function __ferry_nextValue() {
  return nextValue();
}

function getImports() {
  return {
    "./options_bg.js": {
      __ferry_isUndefined,
      __ferry_isNull,
      __ferry_identity,
      __ferry_makeError,
      __ferry_makeTypeError,
      __ferry_throwBug,
      __ferry_throwString,
      __ferry_throwValue,
      __ferry_nextValue,
    },
  };
}

function wasmLocation() {
  return new URL("options_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
