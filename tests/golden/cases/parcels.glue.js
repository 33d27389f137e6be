/* @ts-self-types="./parcels.d.ts" */
const cellAddress = …;
const scratchAddress = …;
const scratchSize = 32768;

// helper: function fillTable()
// helper: var lastLength = 0;
// helper: function makeError(message)
// helper: function makeTypeError(message)
// helper: class Parcel
// helper: const spareParcels = [];
// helper: function newParcel()
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
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
// helper: function apart(text)
// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function isList(value)
// helper: const mostElements = 2 ** 26;
// helper: function packTexts(value)
// helper: function isPlain(key)
// helper: function keyText(key, first)
// helper: function pathOf(parcel, depth)
// helper: function partRefused(parcel, depth, message)
// helper: function wrongLength(parcel, depth, length, found)
// helper: function checkLength(parcel, items, depth, length)
// helper: function copied(values, type)
// helper: function typedArray(values, type)
// helper: function putArray(parcel, value, depth, type, length)
// helper: function partError(parcel, depth, expected, found)
// helper: function putList(parcel, value, depth, length)
// helper: function putNumber(parcel, value, depth)
// helper: function putText(parcel, value, depth)
// helper: function putTuple(parcel, value, depth, length, least)
// helper: function putUnsigned(parcel, value, depth)
// helper: function putValue(parcel, value)
// helper: var refusal = null;
// helper: function refuse(message)
// helper: function refuseWith(error)
// helper: function resultI32(slot)
// helper: const spills = [];
// helper: function releaseSpills(top)
// helper: var scratchTop = scratchAddress;
// helper: function scratchRelease(top)
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
// helper: function newHandle(value)
// helper: function addHandle(value)
// helper: function sendValues(values, places, cells)
// helper: function setLastLength(length)
// helper: const shortText = typeof process === "undefined" ? 160 : 32;
// helper: function storeAscii(text, address)
// helper: const utf8Encoder = new TextEncoder();
// helper: function storeText(text, start, end)
// helper: function sendParcel(parcel)
// helper: function sendTexts(texts)
// helper: function storeUndefined()
// helper: const scratchEnd = scratchAddress + scratchSize;
// helper: function scratchKeep(bytes)
// helper: var scratchView = new Uint8Array();
// helper: function scratchRest()
// helper: function scratchTake(bytes, align)
// helper: function encodeToScratch(text, length)
// helper: function stringToScratch(text)
// helper: function takeRefusal()
// helper: function takeText(parcel)
// helper: function takeTexts(address)
// helper: function throwBug(message)
// helper: function throwString(message)
// helper: function throwValue(value)
// helper: function unwound(error)

/**
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  const top0 = scratchTop;
  try {
    const text1 = stringToScratch(text);
    const length2 = lastLength;
    const result3 = wasm.words(text1, length2);
    const word4 = resultI32(0);
    return takeTexts(result3);
  } finally {
    scratchRelease(top0);
  }
}

/**
 * @param {string[]} words2
 * @param {any[]} values
 * @returns {Map<string, number>}
 */
export function count(words2, values) {
  const texts0 = packTexts(words2);
  const parcel1 = newParcel();
  const count2 = putList(parcel1, values, 0);
  for (let i3 = 0; i3 < count2; i3++) {
    parcel1.path[0] = i3;
    const item4 = values[i3];
    putValue(parcel1, item4);
  }
  const address5 = sendTexts(texts0);
  const length6 = lastLength;
  const address7 = sendParcel(parcel1);
  const length8 = lastLength;
  const result9 = wasm.count(address5, length6, address7, length8);
  const word10 = resultI32(0);
  if (refusal !== null) {
    throw takeRefusal();
  }
  const parcel11 = openParcel(result9);
  const map12 = new Map();
  const count13 = parcel11.number();
  for (let i14 = 0; i14 < count13; i14++) {
    const key15 = takeText(parcel11);
    map12.set(key15, parcel11.number());
  }
  return map12;
}

/**
 * @param {[string, number | null | undefined][]} pairs
 * @param {Uint8Array | number[]} bytes
 * @param {number | null} [both]
 * @returns {[boolean, [string, string]]}
 */
export function nested(pairs, bytes, both) {
  const parcel0 = newParcel();
  const count1 = putList(parcel0, pairs, 0);
  for (let i2 = 0; i2 < count1; i2++) {
    parcel0.path[0] = i2;
    const item3 = pairs[i2];
    const parts4 = putTuple(parcel0, item3, 1, 2);
    parcel0.path[1] = ".0";
    const part5 = parts4[0];
    putText(parcel0, part5, 2);
    parcel0.path[1] = ".1";
    const part6 = parts4[1];
    if (part6 != null) {
      parcel0.number(1);
      putNumber(parcel0, part6, 2);
    } else {
      parcel0.number(0);
    }
  }
  const parcel7 = newParcel();
  putArray(parcel7, bytes, 0, Uint8Array, 4);
  let checked8;
  if (both !== undefined) {
    const parcel9 = newParcel();
    if (both != null) {
      parcel9.number(1);
      putUnsigned(parcel9, both, 0);
    } else {
      parcel9.number(0);
    }
    checked8 = parcel9;
  }
  const address10 = sendParcel(parcel0);
  const length11 = lastLength;
  const address12 = sendParcel(parcel7);
  const length13 = lastLength;
  let word14 = 0;
  let word15 = 0;
  if (checked8 !== undefined) {
    const address16 = sendParcel(checked8);
    const length17 = lastLength;
    word14 = address16;
    word15 = length17;
  }
  const result18 = wasm.nested(address10, length11, address12, length13, word14, word15);
  const word19 = resultI32(0);
  if (refusal !== null) {
    throw takeRefusal();
  }
  const parcel20 = openParcel(result18);
  const part21 = parcel20.number() !== 0;
  const list22 = [];
  const count23 = parcel20.number();
  for (let i24 = 0; i24 < count23; i24++) {
    list22.push(String.fromCodePoint(parcel20.number()));
  }
  const part25 = list22;
  const value26 = [part21, part25];
  return value26;
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
    "./parcels_bg.js": {
      __ferry_makeError,
      __ferry_makeTypeError,
      __ferry_refuse,
      __ferry_refuseWith,
      __ferry_storeUndefined,
      __ferry_throwBug,
      __ferry_throwString,
      __ferry_throwValue,
      __ferry_nextValue,
    },
  };
}

function wasmLocation() {
  return new URL("parcels_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
