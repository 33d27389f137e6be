/* @ts-self-types="./options.d.ts" */
const cellAddress = …;

// helper: function allocate(bytes, align)
// helper: let lastLength = 0;
// helper: function setLastLength(length)
// helper: function className(value)
// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function copied(values, type)
// helper: function typed(values, type)
// helper: function lengthGetter()
// helper: const typedLength = lengthGetter();
// helper: function arrayToWasm(values, type, memory)
// helper: let viewU8 = null;
// helper: function memoryU8()
// helper: function arrayU8ToWasm(values)
// helper: function fillTable()
// helper: let viewF64 = null;
// helper: function memoryF64()
// helper: function resultF64(slot)
// helper: let viewI32 = null;
// helper: function memoryI32()
// helper: function resultI32(slot)
// helper: function asciiText(memory, start, end)
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: const utf8Encoder = new TextEncoder();
// helper: function encodeRest(text, address, done)
// helper: const shortText = 32;
// helper: function storeAscii(text, address)
// helper: function stringToWasm(text)
// helper: function takeString(address, length)
// helper: function throwString(message)

/**
 * @param {number | null} [value]
 * @returns {number | undefined}
 */
export function flagged(value) {
  let word0 = 0;
  let word1 = 0;
  const option2 = value;
  if (option2 != null) {
    word0 = 1;
    word1 = option2;
  }
  const result3 = wasm.flagged(word0, word1);
  const word4 = resultF64(0);
  let option5;
  if (result3 !== 0) {
    option5 = word4;
  }
  return option5;
}

/**
 * @param {string | null | undefined} first
 * @param {number} second
 * @param {number | null} [third]
 * @param {Uint8Array | number[] | null} [fourth]
 * @returns {string | undefined}
 */
export function pointed(first, second, third, fourth) {
  let word0 = 0;
  let word1 = 0;
  const option2 = first;
  if (option2 != null) {
    const text3 = stringToWasm(option2);
    const length4 = lastLength;
    word0 = text3;
    word1 = length4;
  }
  let word5 = 0;
  let word6 = 0;
  const option7 = third;
  if (option7 != null) {
    word5 = 1;
    word6 = option7;
  }
  let word8 = 0;
  let word9 = 0;
  const option10 = fourth;
  if (option10 != null) {
    const array11 = arrayU8ToWasm(option10);
    const length12 = lastLength;
    word8 = array11;
    word9 = length12;
  }
  const result13 = wasm.pointed(word0, word1, second | 0, word5, word6, word8, word9);
  const word14 = resultI32(0);
  let option15;
  if (result13 !== 0) {
    option15 = takeString(result13, word14);
  }
  return option15;
}

/**
 * @param {any | null} [value]
 * @returns {any | undefined}
 */
export function handled(value) {
  const result0 = wasm.handled(value ?? null);
  return result0;
}

function __ferry_throwString(arg0, arg0_1) {
  throwString(stringFromWasm(arg0, arg0_1));
}

function getImports() {
  return { __proto__: null, "./options_bg.js": { __proto__: null, __ferry_throwString } };
}

function wasmLocation() {
  return new URL("options_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: let wasm;
export { __wbg_init as default, initSync };
