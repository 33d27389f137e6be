/* @ts-self-types="./little.d.ts" */
const cellAddress = …;

// helper: function fillTable()
// helper: var lastLength;
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: function resultI32(slot)
// helper: var smallView;
// helper: const memoryBytes = () => (smallView?.length ? smallView : (smallView = new Uint8Array(wasm.memory.buffer)));
// helper: const smallDecoder = new TextDecoder("utf8", { ignoreBOM: (1) });
// helper: const stringFromWasm = (address, length) =>
// helper: const reallocate = (bytes, address, old, align = 1) =>
// helper: const utf8Encoder = new TextEncoder();
// helper: const stringToWasm = (text) =>
// helper: function takeString(address, length)
// helper: function throwBug(message)

/**
 * @param {string} name
 */
export const greet = (name) => wasm.greet(stringToWasm(name), lastLength);

/**
 * @param {string} text
 * @returns {string}
 */
export const loud = (text) => takeString(wasm.loud(stringToWasm(text), lastLength), resultI32(0));

const imports = {
  "./little_bg.js": {
    i: (arg0, arg0_1) => {
      throwBug(stringFromWasm(arg0, arg0_1));
    },
    i2: () => nextValue(),
    i3: (arg0, arg0_1) => {
      try {
        alert(stringFromWasm(arg0, arg0_1));
      } catch (error) {
        wasm.__ferry_end();
        throw error;
      }
    },
  },
};

const wasmLocation = () => new URL("little_bg.wasm", import.meta.url);

const started = (made) => {
  if (!wasm) {
    wasm = (made.instance ?? made).exports;
    fillTable();
  }
  return wasm;
};

// helper: const engine = WebAssembly;
export { __wbg_init as default, initSync };
