/* @ts-self-types="./signatures.d.ts" */
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
// helper: var viewF64 = new Float64Array();
// helper: function memoryF64()
// helper: function arrayF64ToWasm(values)
// helper: function assertString(text)
// helper: function fillTable()
// helper: function isUndefined(value)
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: function resultI32(slot)
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: const scratchEnd = scratchAddress + scratchSize;
// helper: var scratchTop = scratchAddress;
// helper: var scratchView = new Uint8Array();
// helper: function scratchRest()
// helper: const shortText = typeof process === "undefined" ? 160 : 32;
// helper: function storeAscii(text, address)
// helper: const utf8Encoder = new TextEncoder();
// helper: function stringToWasm(text)
// helper: function takeString(address, length)
// helper: function throwBug(message)
// helper: function typedArray(values, type)

/**
 * Repeats this.
 * @param {number} times
 * @returns {string}
 */
export function repeat(times) {
  assertString(this);
  const number0 = times | 0;
  const text1 = stringToWasm(this);
  const length2 = lastLength;
  const result3 = wasm.repeat(text1, length2, number0 | 0);
  const word4 = resultI32(0);
  return takeString(result3, word4);
}

/**
 * Adds up:
 *
 * - numbers
 *   - small ones
 * @param {number | null} [start]
 * @param {...number[]} rest
 * @returns {number}
 */
export function sum(start, ...rest) {
  let checked0;
  if (start != null) {
    const number1 = +start;
    checked0 = number1;
  }
  const array2 = typedArray(rest, Float64Array);
  let word3 = 0;
  let word4 = 0;
  if (checked0 != null) {
    word3 = 1;
    word4 = checked0;
  }
  const array5 = arrayF64ToWasm(array2);
  const length6 = lastLength;
  return wasm.sum(word3, word4, array5, length6);
}

/**
 * @param {Config} userConfig - what the user wants
 * @param {boolean | "auto"} [_delete]
 * @returns {Config} the same
 */
export function configure(userConfig, _delete) {
  return wasm.configure(userConfig, _delete);
}

export function bare(a) {
  return wasm.bare(a | 0) >>> 0;
}

/**
 * @param {number} a
 * @returns {number}
 */
export function undeclared(a) {
  return wasm.undeclared(a | 0) >>> 0;
}

function __ferry_isUndefined(arg0) {
  return isUndefined(arg0) | 0;
}

function __ferry_throwBug(arg0, arg0_1) {
  throwBug(stringFromWasm(arg0, arg0_1));
}

function __ferry_nextValue() {
  return nextValue();
}

function getImports() {
  return { "./signatures_bg.js": { __ferry_isUndefined, __ferry_throwBug, __ferry_nextValue } };
}

function wasmLocation() {
  return new URL("signatures_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
