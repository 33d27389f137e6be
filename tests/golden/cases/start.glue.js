/* @ts-self-types="./start.d.ts" */
// helper: function fillTable()
// helper: function asciiText(memory, start, end)
// helper: let viewU8 = null;
// helper: function memoryU8()
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function throwString(message)
// helper: function unwound(error)

export function begin() {
  wasm.begin();
}

function __ferry_throwString(arg0, arg0_1) {
  try {
    throwString(stringFromWasm(arg0, arg0_1));
  } catch (error) {
    throw unwound(error);
  }
}

function getImports() {
  return { __proto__: null, "./start_bg.js": { __proto__: null, __ferry_throwString } };
}

function wasmLocation() {
  return new URL("start_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: let wasm;
export { __wbg_init as default, initSync };
