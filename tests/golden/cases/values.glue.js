/* @ts-self-types="./values.d.ts" */
// helper: const heap = [undefined, null, true, false];
// helper: function newHandle(value)
// helper: function addHandle(value)
// helper: function dropHandle(handle)
// helper: function slotClear(handle)
// helper: function slotsGrow(count)
// helper: function asciiText(memory, start, end)
// helper: let viewU8 = null;
// helper: function memoryU8()
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function takeHandle(handle)
// helper: function throwString(message)

/**
 * @param {any} a
 * @param {any} b
 * @param {boolean} first
 * @returns {any}
 */
export function pick(a, b, first) {
  let handle1 = 0;
  const handle0 = addHandle(a);
  try {
    handle1 = addHandle(b);
    return takeHandle(wasm.pick(handle0, handle1, first ? 1 : 0));
  } finally {
    dropHandle(handle1);
  }
}

/**
 * @param {any} [value]
 * @returns {any}
 */
export function maybe(value) {
  const handle0 = addHandle(value ?? undefined);
  const result1 = wasm.maybe(handle0);
  return takeHandle(result1);
}

function __ferry_throwString(arg0, arg0_1) {
  throwString(stringFromWasm(arg0, arg0_1));
}

function __ferry_slot_clear(handle) {
  return slotClear(handle);
}

function __ferry_slots_grow(count) {
  return slotsGrow(count);
}

function getImports() {
  return {
    __proto__: null,
    "./values_bg.js": {
      __proto__: null,
      __ferry_throwString,
      __ferry_slot_clear,
      __ferry_slots_grow,
    },
  };
}

function wasmLocation() {
  return new URL("values_bg.wasm", import.meta.url);
}

function prepare() {}

// helper: let wasm;
export { __wbg_init as default, initSync };
