/* @ts-self-types="./strings.d.ts" */
const cellAddress = …;
const scratchAddress = …;
const scratchSize = 32768;

// helper: function fillTable()
// helper: var lastLength = 0;
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
// helper: function stringToWasm(text)
// helper: function takeString(address, length)
// helper: function throwBug(message)

/**
 * Joins two texts.
 *
 * They are separated by a blank.
 * @param {string} a
 * @param {string} b
 * @returns {string}
 */
export function join(a, b) {
  const top0 = scratchTop;
  try {
    const text1 = stringToScratch(a);
    const length2 = lastLength;
    const text3 = stringToWasm(b);
    const length4 = lastLength;
    const result5 = wasm.join(text1, length2, text3, length4);
    const word6 = resultI32(0);
    return takeString(result5, word6);
  } finally {
    scratchRelease(top0);
  }
}

function __ferry_throwBug(arg0, arg0_1) {
  throwBug(stringFromWasm(arg0, arg0_1));
}

function __ferry_nextValue() {
  return nextValue();
}

function getImports() {
  return { "./strings_bg.js": { __ferry_throwBug, __ferry_nextValue } };
}

function wasmLocation() {
  return new URL("strings_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
