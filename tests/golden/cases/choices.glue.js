/* @ts-self-types="./choices.d.ts" */
const cellAddress = …;
const scratchAddress = …;
const scratchSize = 32768;

// helper: function fillTable()
// helper: function identity(value)
// helper: var lastLength = 0;
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: var refusal = null;
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: function resultI32(slot)
// helper: function setResultI32(slot, value)
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function stringGet(value)
// helper: function stringToIndex(value, texts)
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
// helper: function takeRefusal()
// helper: function throwBug(message)
const __wbindgen_enum_Speed = ["fast", "slow"];
const __wbindgen_enum_Auto = ["auto"];

/**
 * @param {Speed | null} [speed]
 * @returns {Speed | undefined}
 */
export function reversed(speed) {
  let word0 = 0;
  let word1 = 0;
  if (speed != null) {
    const variant2 = stringToIndex(speed, __wbindgen_enum_Speed);
    word0 = 1;
    word1 = variant2;
  }
  const result3 = wasm.reversed(word0, word1);
  const word4 = resultI32(0);
  if (refusal !== null) {
    throw takeRefusal();
  }
  let option5;
  if (result3 !== 0) {
    option5 = __wbindgen_enum_Speed[word4];
  }
  return option5;
}

/**
 * @param {Choice} choice
 * @returns {Choice}
 */
export function chosen(choice) {
  const result0 = wasm.chosen(choice);
  if (refusal !== null) {
    throw takeRefusal();
  }
  return result0;
}

function __ferry_stringGet(arg0) {
  let word0 = 0;
  let word1 = 0;
  const option2 = stringGet(arg0);
  if (option2 != null) {
    const text3 = stringToWasm(option2);
    const length4 = lastLength;
    word0 = text3;
    word1 = length4;
  }
  setResultI32(0, word1);
  return word0;
}

function __ferry_identity(arg0, arg0_1) {
  return identity(stringFromWasm(arg0, arg0_1));
}

function __ferry_throwBug(arg0, arg0_1) {
  throwBug(stringFromWasm(arg0, arg0_1));
}

function __ferry_nextValue() {
  return nextValue();
}

function getImports() {
  return {
    "./choices_bg.js": { __ferry_stringGet, __ferry_identity, __ferry_throwBug, __ferry_nextValue },
  };
}

function wasmLocation() {
  return new URL("choices_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
