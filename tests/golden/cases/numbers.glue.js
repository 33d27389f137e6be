/* @ts-self-types="./numbers.d.ts" */
const cellAddress = …;

// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function astralToWasm(text)
// helper: function charToWasm(text)
// helper: function fillTable()
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: var viewI64 = new BigInt64Array();
// helper: function memoryI64()
// helper: function resultI64(slot)
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function throwBug(message)

/**
 * @param {number} a
 * @param {number} b
 * @returns {number}
 */
export function add(a, b) {
  return wasm.add(a | 0, b | 0) >>> 0;
}

/**
 * @param {number} x
 * @param {number} by
 * @param {boolean} up
 * @returns {number}
 */
export function scale(x, by, up) {
  return wasm.scale(x, by, up | 0);
}

/**
 * @param {bigint} a
 * @param {bigint} b
 * @returns {bigint}
 */
export function wide(a, b) {
  const result0 = wasm.wide(a, b);
  const word1 = resultI64(0);
  return BigInt.asUintN(64, result0) | word1 << 64n;
}

/**
 * @param {string} c
 * @returns {string}
 */
export function letter(c) {
  const code0 = charToWasm(c);
  return String.fromCodePoint(wasm.letter(code0));
}

function __ferry_throwBug(arg0, arg0_1) {
  throwBug(stringFromWasm(arg0, arg0_1));
}

function __ferry_nextValue() {
  return nextValue();
}

function getImports() {
  return { "./numbers_bg.js": { __ferry_throwBug, __ferry_nextValue } };
}

function wasmLocation() {
  return new URL("numbers_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
