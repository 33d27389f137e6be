/* @ts-self-types="./vectors.d.ts" */
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
// helper: var viewClamped = new Uint8ClampedArray();
// helper: function memoryClamped()
// helper: function arrayClampedToWasm(values)
// helper: var viewF64 = new Float64Array();
// helper: function memoryF64()
// helper: function arrayF64ToWasm(values)
// helper: const scratchEnd = scratchAddress + scratchSize;
// helper: var scratchTop = scratchAddress;
// helper: const spills = [];
// helper: function scratchTake(bytes, align)
// helper: function arrayToScratch(source, size, memory)
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: function arrayI32ToScratch(values)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: function arrayU8ToScratch(values)
// helper: function copyToArray(bytes, array)
// helper: function fillTable()
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: function resultI32(slot)
// helper: function releaseSpills(top)
// helper: function scratchRelease(top)
// helper: function asciiText(memory, start, end)
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function arrayFromWasm(address, length, memory)
// helper: function takeArray(address, length, memory)
// helper: function takeArrayClamped(address, length)
// helper: function takeArrayF64(address, length)
// helper: function throwBug(message)
// helper: function unwound(error)
// helper: function viewArray(address, length, memory)
// helper: function viewArrayU8(address, length)

/**
 * @param {Uint8Array | number[]} values
 * @returns {number}
 */
export function sum(values) {
  const top0 = scratchTop;
  try {
    const array1 = arrayU8ToScratch(values);
    const length2 = lastLength;
    return wasm.sum(array1, length2) >>> 0;
  } finally {
    scratchRelease(top0);
  }
}

/**
 * @param {Float64Array | number[]} values
 * @returns {Float64Array}
 */
export function sorted(values) {
  const array0 = arrayF64ToWasm(values);
  const length1 = lastLength;
  const result2 = wasm.sorted(array0, length1);
  const word3 = resultI32(0);
  return takeArrayF64(result2, word3);
}

/**
 * @param {Int32Array} values
 */
export function reverse(values) {
  const top0 = scratchTop;
  try {
    const array1 = arrayI32ToScratch(values);
    const length2 = lastLength;
    wasm.reverse(array1, length2, values);
  } finally {
    scratchRelease(top0);
  }
}

/**
 * @param {Uint8ClampedArray | number[]} bytes
 * @returns {Uint8ClampedArray}
 */
export function clamped(bytes) {
  const array0 = arrayClampedToWasm(bytes);
  const length1 = lastLength;
  const result2 = wasm.clamped(array0, length1);
  const word3 = resultI32(0);
  return takeArrayClamped(result2, word3);
}

function __ferry_throwBug(arg0, arg0_1) {
  throwBug(stringFromWasm(arg0, arg0_1));
}

function __ferry_nextValue() {
  return nextValue();
}

function __ferry_copyToArray(arg0, arg0_1, arg1) {
  try {
    copyToArray(viewArrayU8(arg0, arg0_1), arg1);
  } catch (error) {
    throw unwound(error);
  }
}

function getImports() {
  return { "./vectors_bg.js": { __ferry_throwBug, __ferry_nextValue, __ferry_copyToArray } };
}

function wasmLocation() {
  return new URL("vectors_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
