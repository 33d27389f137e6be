/* @ts-self-types="./classes.d.ts" */
const cellAddress = …;
const scratchAddress = …;
const scratchSize = 32768;

// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function refuseEmpty(name)
// helper: function borrowAddress(value, type, name)
// helper: function dispose()
// helper: var youngest = null;
// helper: function disown(object)
// helper: function intoRaw()
// helper: function disposable(type, name)
// helper: function fillTable()
// helper: function freed(used, name)
// helper: const bareObject = Symbol("bare");
// helper: function isLeftBare(argument)
// helper: var lastLength = 0;
// helper: function leaveBare()
// helper: function makeError(message)
// helper: function makeRegistry(free)
// helper: function makeTypeError(message)
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: const afterwards = Promise.resolve();
// helper: const mostYoung = 64;
// helper: const young = [];
// helper: function registerYoung()
// helper: var youngestRegistry;
// helper: function ageYoungest()
// helper: var isSettling = false;
// helper: function settleYoung()
// helper: function own(object, address, registry, known = null)
// helper: var refusal = null;
// helper: function refuse(message)
// helper: function refuseWith(error)
// helper: var viewI32 = new Int32Array();
// helper: const memoryI32 = () => (viewI32.length ? viewI32 : (viewI32 = new Int32Array(wasm.memory.buffer)));
// helper: function resultI32(slot)
// helper: function newHandle(value)
// helper: function storeUndefined()
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function allocated(address, bytes)
// helper: function allocate(bytes, align)
// helper: const scratchEnd = scratchAddress + scratchSize;
// helper: var scratchTop = scratchAddress;
// helper: var scratchView = new Uint8Array();
// helper: function scratchRest()
// helper: function setLastLength(length)
// helper: const shortText = typeof process === "undefined" ? 160 : 32;
// helper: function storeAscii(text, address)
// helper: const utf8Encoder = new TextEncoder();
// helper: function stringToWasm(text)
// helper: function takeAddress(value, type, name)
// helper: function takeHandle(handle)
// helper: function takeError()
// helper: function takeRefusal()
// helper: function takeString(address, length)
// helper: function throwBug(message)

const __ferry_registry_Counter = makeRegistry((address) => {
  wasm.__wbg_counter_free(address);
});

/**
 * Counts.
 */
export class Counter {
  /**
   * Starts somewhere.
   * @param {number | null} [start]
   */
  constructor(start) {
    if (isLeftBare(arguments[0])) {
      return;
    }
    let word0 = 0;
    let word1 = 0;
    if (start != null) {
      word0 = 1;
      word1 = start | 0;
    }
    own(this, wasm.counter_new(word0, word1), __ferry_registry_Counter);
  }

  /**
   * By steps of its own.
   * @param {number} step
   * @returns {Counter}
   */
  static withStep(step) {
    const result0 = wasm.counter_withStep(step);
    if (resultI32(3) !== 0) {
      throw takeError();
    }
    return Counter.__wrap(result0);
  }

  /**
   * One step further.
   * @returns {number}
   */
  increment() {
    const self0 = borrowAddress(this, Counter);
    const result1 = wasm.counter_increment(self0);
    if (refusal !== null) {
      throw takeRefusal();
    }
    return result1 >>> 0;
  }

  /**
   * @returns {number}
   */
  get doubled() {
    const self0 = borrowAddress(this, Counter);
    const result1 = wasm.counter_doubled(self0);
    if (refusal !== null) {
      throw takeRefusal();
    }
    return result1 >>> 0;
  }

  /**
   * @param {number} value
   */
  set doubled(value) {
    const self0 = borrowAddress(this, Counter);
    wasm.counter_set_doubled(self0, value | 0);
    if (refusal !== null) {
      throw takeRefusal();
    }
  }

  /**
   * @param {Counter} other
   */
  merge(other) {
    const self0 = borrowAddress(this, Counter);
    const address1 = takeAddress(other, Counter);
    wasm.counter_merge(self0, address1);
    if (refusal !== null) {
      throw takeRefusal();
    }
  }

  /**
   * @returns {number}
   */
  finish() {
    const self0 = takeAddress(this, Counter);
    const result1 = wasm.counter_finish(self0);
    if (refusal !== null) {
      throw takeRefusal();
    }
    return result1 >>> 0;
  }

  /**
   * What it has counted to.
   * @returns {number}
   */
  get count() {
    const self0 = borrowAddress(this, Counter);
    const result1 = wasm.__wbg_get_counter_count(self0);
    if (refusal !== null) {
      throw takeRefusal();
    }
    return result1 >>> 0;
  }

  /**
   * What it has counted to.
   * @param {number} value
   */
  set count(value) {
    const self0 = borrowAddress(this, Counter);
    wasm.__wbg_set_counter_count(self0, value | 0);
    if (refusal !== null) {
      throw takeRefusal();
    }
  }

  /**
   * @returns {number}
   */
  get step() {
    const self0 = borrowAddress(this, Counter);
    const result1 = wasm.__wbg_get_counter_step(self0);
    if (refusal !== null) {
      throw takeRefusal();
    }
    return result1;
  }

  /**
   * @returns {string}
   */
  get theLabel() {
    const self0 = borrowAddress(this, Counter);
    const result1 = wasm.__wbg_get_counter_theLabel(self0);
    const word2 = resultI32(0);
    if (refusal !== null) {
      throw takeRefusal();
    }
    return takeString(result1, word2);
  }

  /**
   * @param {string} value
   */
  set theLabel(value) {
    const self0 = borrowAddress(this, Counter);
    const text1 = stringToWasm(value);
    const length2 = lastLength;
    wasm.__wbg_set_counter_theLabel(self0, text1, length2);
    if (refusal !== null) {
      throw takeRefusal();
    }
  }

  /**
   * @private
   */
  static __wrap(address) {
    return own(new Counter(leaveBare()), address, __ferry_registry_Counter);
  }

  free() {
    freed(wasm.__wbg_counter_free(takeAddress(this, Counter)), "Counter");
  }
}

disposable(Counter, "Counter");

/**
 * Looks at one.
 * @param {Counter} counter
 * @returns {number}
 */
export function count_of(counter) {
  const address0 = borrowAddress(counter, Counter);
  const result1 = wasm.count_of(address0);
  if (refusal !== null) {
    throw takeRefusal();
  }
  return result1 >>> 0;
}

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

function __ferry_nextValue() {
  return nextValue();
}

function getImports() {
  return {
    "./classes_bg.js": {
      __ferry_makeError,
      __ferry_makeTypeError,
      __ferry_refuse,
      __ferry_refuseWith,
      __ferry_storeUndefined,
      __ferry_throwBug,
      __ferry_nextValue,
    },
  };
}

function wasmLocation() {
  return new URL("classes_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
