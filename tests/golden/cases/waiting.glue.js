/* @ts-self-types="./waiting.d.ts" */
const cellAddress = …;
const scratchAddress = …;
const scratchSize = 32768;

// helper: const begun = new WeakMap();
// helper: function integration()
// helper: function activate(raw, words, end, failed)
// helper: function allocated(address, bytes)
// helper: function allocate(bytes, align)
// helper: const typedLength = (
// helper: function lengthOf(source, size)
// helper: var lastLength = 0;
// helper: function setLastLength(length)
// helper: function arrayToWasm(source, size, memory)
// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function copied(values, type)
// helper: var viewU32 = new Uint32Array();
// helper: function memoryU32()
// helper: function arrayU32ToWasm(values)
// helper: function refuseEmpty(name)
// helper: function borrowAddress(value, type, name)
// helper: function dispose()
// helper: var youngest = null;
// helper: function disown(object)
// helper: function intoRaw()
// helper: function disposable(type, name)
// helper: function fillTable()
// helper: function freed(used, name)
// helper: function identity(value)
// helper: function makeError(message)
// helper: function makeRegistry(free)
// helper: function makeTypeError(message)
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: function noConstructor(name)
// helper: class Rejection
// helper: function newHandle(value)
// helper: function addHandle(value)
// helper: function takeHandle(handle)
// helper: function outcome(handle)
// helper: function outcomeOf(value)
// helper: var refusal = null;
// helper: function refuse(message)
// helper: function refuseWith(error)
// helper: var viewF64 = new Float64Array();
// helper: function memoryF64()
// helper: function resultF64(slot)
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: function resultI32(slot)
// helper: const spills = [];
// helper: function releaseSpills(top)
// helper: var scratchTop = scratchAddress;
// helper: function scratchRelease(top)
// helper: function setResultI32(slot, value)
// helper: function storeError(value)
// helper: function storeUndefined()
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: const scratchEnd = scratchAddress + scratchSize;
// helper: function scratchKeep(bytes)
// helper: var scratchView = new Uint8Array();
// helper: function scratchRest()
// helper: function scratchTake(bytes, align)
// helper: const utf8Encoder = new TextEncoder();
// helper: function encodeToScratch(text, length)
// helper: const shortText = typeof process === "undefined" ? 160 : 32;
// helper: function storeAscii(text, address)
// helper: function stringToScratch(text)
// helper: function stringToWasm(text)
// helper: function suspending(call)
// helper: function takeAddress(value, type, name)
// helper: function takeError()
// helper: function throwBug(message)
// helper: function throwValue(value)
// helper: function unwound(error)

const __ferry_registry_Clerk = makeRegistry((address) => {
  wasm.__wbg_clerk_free(address);
});

export class Clerk {
  /**
   * @private
   */
  constructor() {
    noConstructor("Clerk");
  }

  /**
   * @param {Uint32Array | number[]} customers
   * @returns {Promise<number | undefined>}
   */
  serve(customers) {
    try {
      const self0 = borrowAddress(this, Clerk);
      const array1 = arrayU32ToWasm(customers);
      const length2 = lastLength;
      return activate(wasm.clerk_serve, [self0, array1, length2], __ferry_clerk_serve_resume);
    } catch (error3) {
      return Promise.reject(error3);
    }
  }

  /**
   * @param {any} value
   * @returns {Promise<any>}
   */
  rest(value) {
    try {
      const self0 = borrowAddress(this, Clerk);
      return activate(wasm.clerk_rest, [self0, value], __ferry_clerk_rest_resume);
    } catch (error1) {
      return Promise.reject(error1);
    }
  }

  free() {
    freed(wasm.__wbg_clerk_free(takeAddress(this, Clerk)), "Clerk");
  }
}

disposable(Clerk, "Clerk");

function __ferry_clerk_serve_resume(task) {
  const result0 = wasm.clerk_serve_resume(task);
  const word1 = resultF64(0);
  if (resultI32(3) !== 0) {
    throw takeError();
  }
  let option2;
  if (result0 !== 0) {
    option2 = word1;
  }
  return option2;
}

function __ferry_clerk_rest_resume(task) {
  const result0 = wasm.clerk_rest_resume(task);
  if (resultI32(3) !== 0) {
    throw takeError();
  }
  return result0;
}

function __ferry_lines_resume(task) {
  const result0 = wasm.lines_resume(task);
  if (resultI32(3) !== 0) {
    throw takeError();
  }
  return result0 >>> 0;
}

/**
 * Counts the lines of a file.
 * @param {string} path
 * @returns {Promise<number>}
 */
export function lines(path) {
  const top0 = scratchTop;
  try {
    try {
      const text1 = stringToScratch(path);
      const length2 = lastLength;
      return activate(wasm.lines, [text1, length2], __ferry_lines_resume);
    } catch (error3) {
      return Promise.reject(error3);
    }
  } finally {
    scratchRelease(top0);
  }
}

const __ferry_suspend = suspending(outcome);

function __ferry_makeError(arg0, arg0_1) {
  return makeError(stringFromWasm(arg0, arg0_1));
}

function __ferry_makeTypeError(arg0, arg0_1) {
  return makeTypeError(stringFromWasm(arg0, arg0_1));
}

function __ferry_refuse(arg0, arg0_1) {
  refuse(stringFromWasm(arg0, arg0_1));
}

function __ferry_refuseWith(arg0) {
  refuseWith(arg0);
}

function __ferry_storeUndefined() {
  storeUndefined();
}

function __ferry_throwBug(arg0, arg0_1) {
  throwBug(stringFromWasm(arg0, arg0_1));
}

function __ferry_throwValue(arg0) {
  try {
    throwValue(arg0);
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_nextValue() {
  return nextValue();
}

function __ferry_outcomeOf(arg0) {
  try {
    return outcomeOf(arg0);
  } catch (error) {
    storeError(error);
    return null;
  }
}

function __ferry_read(arg0, arg0_1) {
  try {
    return read(stringFromWasm(arg0, arg0_1));
  } catch (error) {
    storeError(error);
    return null;
  }
}

function __ferry_identity(arg0) {
  try {
    const text0 = stringToWasm(identity(arg0));
    const length1 = lastLength;
    setResultI32(0, length1);
    return text0;
  } catch (error) {
    storeError(error);
    return 0;
  }
}

function __ferry_sleep(arg0) {
  try {
    return sleep(arg0);
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_identity2(arg0) {
  try {
    identity(arg0);
  } catch (error) {
    throw unwound(error);
  }
}

function getImports() {
  return {
    "./waiting_bg.js": {
      __ferry_makeError,
      __ferry_makeTypeError,
      __ferry_refuse,
      __ferry_refuseWith,
      __ferry_storeUndefined,
      __ferry_throwBug,
      __ferry_throwValue,
      __ferry_nextValue,
      __ferry_outcomeOf,
      __ferry_read,
      __ferry_identity,
      __ferry_sleep,
      __ferry_identity2,
      __ferry_suspend,
    },
  };
}

function wasmLocation() {
  return new URL("waiting_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
