/* @ts-self-types="./enums.d.ts" */
// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function enumToWasm(value, name)
// helper: function fillTable()
// helper: function asciiText(memory, start, end)
// helper: let viewU8 = null;
// helper: function memoryU8()
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function throwString(message)
// helper: function unwound(error)

/**
 * Where to.
 * @enum {1 | -1}
 */
export const Direction = Object.freeze({
  North: 1,
  "1": "North",
  "due south": -1,
  "-1": "due south",
});

/**
 * Turns round.
 * @param {Direction} direction
 * @returns {Direction}
 */
export function opposite(direction) {
  const variant0 = enumToWasm(direction, "Direction");
  return wasm.opposite(variant0);
}

function __ferry_throwString(arg0, arg0_1) {
  try {
    throwString(stringFromWasm(arg0, arg0_1));
  } catch (error) {
    throw unwound(error);
  }
}

function getImports() {
  return { __proto__: null, "./enums_bg.js": { __proto__: null, __ferry_throwString } };
}

function wasmLocation() {
  return new URL("enums_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: let wasm;
export { __wbg_init as default, initSync };
