/* @ts-self-types="./greet.d.ts" */
// helper: function fillTable()
// helper: var lastLength = 0;
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function allocated(address, bytes)
// helper: function allocate(bytes, align)
// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function assertString(text)
// helper: function setLastLength(length)
// helper: const utf8Encoder = new TextEncoder();
// helper: function stringToWasm(text)
// helper: function throwBug(message)

/**
 * Greets someone, or everyone.
 * @param {string | null} [name]
 * @returns {number}
 */
export function greet(name) {
  let word0 = 0;
  let word1 = 0;
  if (name != null) {
    const text2 = stringToWasm(name);
    const length3 = lastLength;
    word0 = text2;
    word1 = length3;
  }
  return wasm.greet(word0, word1) >>> 0;
}

function __ferry_throwBug(arg0, arg0_1) {
  throwBug(stringFromWasm(arg0, arg0_1));
}

function __ferry_nextValue() {
  return nextValue();
}

function getImports() {
  return { "./greet_bg.js": { __ferry_throwBug, __ferry_nextValue } };
}

function wasmLocation() {
  return new URL("greet_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
