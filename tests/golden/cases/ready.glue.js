/* @ts-self-types="./ready.d.ts" */
const cellAddress = …;

// helper: function fillTable()
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: function resultI32(slot)
// helper: const pending = Symbol("pending");
// helper: var viewU32 = new Uint32Array();
// helper: function memoryU32()
// helper: function takeHandle(handle)
// helper: function pendingTask()
// helper: function stillPending()
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: const suspended = [];
// helper: function suspendTask(resume)
// helper: function throwBug(message)
// helper: function pollTask(task)
// helper: function pollReported(task)
// helper: var woken = [];
// helper: function pollWoken()
// helper: const resolved = Promise.resolve();
// helper: function wakeTask(task)

function __ferry_ready_resume(task) {
  const result0 = wasm.ready_resume(task);
  if (resultI32(3) !== 0) {
    return stillPending();
  }
  return result0 >>> 0;
}

/**
 * @param {number} value
 * @returns {Promise<number>}
 */
export function ready(value) {
  try {
    const result0 = wasm.ready(value | 0);
    if (resultI32(3) !== 0) {
      return suspendTask(__ferry_ready_resume);
    }
    return Promise.resolve(result0 >>> 0);
  } catch (error1) {
    return Promise.reject(error1);
  }
}

function __ferry_throwBug(arg0, arg0_1) {
  throwBug(stringFromWasm(arg0, arg0_1));
}

function __ferry_nextValue() {
  return nextValue();
}

function __ferry_wakeTask(arg0) {
  wakeTask(arg0 >>> 0);
}

function getImports() {
  return { "./ready_bg.js": { __ferry_throwBug, __ferry_nextValue, __ferry_wakeTask } };
}

function wasmLocation() {
  return new URL("ready_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
