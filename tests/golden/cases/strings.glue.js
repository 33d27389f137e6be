/* @ts-self-types="./strings.d.ts" */
const cellAddress = …;
const scratchAddress = …;
const scratchSize = 32768;

// helper: function fillTable()
// helper: let lastLength = 0;
// helper: let viewI32 = null;
// helper: function memoryI32()
// helper: function resultI32(slot)
// helper: let scratchTop = scratchAddress;
// helper: const spills = [];
// helper: function scratchRelease(top)
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
// helper: function stringToWasm(text)
// helper: function takeString(address, length)
// helper: function throwString(message)
// helper: function unwound(error)

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

function __ferry_throwString(arg0, arg0_1) {
  try {
    throwString(stringFromWasm(arg0, arg0_1));
  } catch (error) {
    throw unwound(error);
  }
}

function getImports() {
  return { __proto__: null, "./strings_bg.js": { __proto__: null, __ferry_throwString } };
}

function wasmLocation() {
  return new URL("strings_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: let wasm;
export { __wbg_init as default, initSync };
