/* @ts-self-types="./values.d.ts" */
const cellAddress = …;

// helper: const heap = [undefined, null, true, false];
// helper: function newHandle(value)
// helper: function addHandle(value)
// helper: function dropHandle(handle)
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: class ReadParcel
// helper: const fewReadCells = 16;
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const smallParcel = new ReadParcel(new ArrayBuffer(4096));
// helper: function asciiText(memory, start, end)
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function openParcel(address)
// helper: var refusal = null;
// helper: function resultI32(slot)
// helper: function slotClear(handle)
// helper: function slotsGrow(count)
// helper: function takeHandle(handle)
// helper: function takeRefusal()
// helper: function takeValue(parcel)
// helper: function throwBug(message)

/**
 * @param {any} a
 * @param {any} b
 * @param {boolean} first
 * @returns {any}
 */
export function pick(a, b, first) {
  let handle2 = 0;
  const number0 = first | 0;
  const handle1 = addHandle(a);
  try {
    handle2 = addHandle(b);
    return takeHandle(wasm.pick(handle1, handle2, number0 | 0));
  } finally {
    dropHandle(handle2);
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

/**
 * @param {null} one
 * @param {undefined} other
 * @returns {[null, undefined]}
 */
export function emptied(one, other) {
  let handle0 = 0;
  try {
    handle0 = addHandle(one);
    const handle1 = addHandle(other);
    const result2 = wasm.emptied(handle0, handle1);
    const word3 = resultI32(0);
    if (refusal !== null) {
      throw takeRefusal();
    }
    const parcel4 = openParcel(result2);
    const part5 = takeValue(parcel4);
    const part6 = takeValue(parcel4);
    const value7 = [part5, part6];
    return value7;
  } finally {
    dropHandle(handle0);
  }
}

function __ferry_throwBug(arg0, arg0_1) {
  throwBug(stringFromWasm(arg0, arg0_1));
}

function __ferry_nextValue() {
  const handle0 = addHandle(nextValue());
  return handle0;
}

function __ferry_slot_clear(handle) {
  return slotClear(handle);
}

function __ferry_slots_grow(count) {
  return slotsGrow(count);
}

function getImports() {
  return {
    "./values_bg.js": {
      __ferry_throwBug,
      __ferry_nextValue,
      __ferry_slot_clear,
      __ferry_slots_grow,
    },
  };
}

function wasmLocation() {
  return new URL("values_bg.wasm", import.meta.url);
}

function prepare() {}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
