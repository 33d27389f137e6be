/* @ts-self-types="./callbacks.d.ts" */
// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function assertString(text)
// helper: function endLoan(loan)
// helper: function closureError()
// helper: function enterClosure(state)
// helper: function enterExclusive(state)
// helper: function fillTable()
// helper: var lastLength = 0;
// helper: function leaveClosure(state)
// helper: function lendClosure(data, vtable)
// helper: const closureKey = Symbol("closure");
// helper: const mostNewClosures = 32;
// helper: const newClosures = [];
// helper: var newestClosure = null;
// helper: var newestState = null;
// helper: function endClosure(state)
// helper: const closureRegistry = typeof FinalizationRegistry === "undefined" ? null : new FinalizationRegistry(endClosure);
// helper: function registerClosures()
// helper: function ageClosure()
// helper: var areClosuresSettling = false;
// helper: const closuresAfterwards = Promise.resolve();
// helper: function settleClosures()
// helper: function makeClosure(data, vtable, kind)
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
// helper: function setLastLength(length)
// helper: const utf8Encoder = new TextEncoder();
// helper: function stringToWasm(text)
// helper: function throwBug(message)
// helper: function unwound(error)

/**
 * @returns {number}
 */
export function count() {
  return wasm.count() >>> 0;
}

/**
 * @returns {number}
 */
export function later() {
  return wasm.later();
}

function __ferry_throwBug(arg0, arg0_1) {
  throwBug(stringFromWasm(arg0, arg0_1));
}

function __ferry_nextValue() {
  return nextValue();
}

function __ferry_visit(arg0, arg0_1, arg0_2) {
  try {
    const loan0 = lendClosure(arg0_1, arg0_2);
    try {
      const callback1 = closureKinds[arg0 - 1](loan0);
      visit(callback1);
    } finally {
      endLoan(loan0);
    }
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_setTimeout(arg0, arg1) {
  try {
    return setTimeout(arg0, arg1 >>> 0);
  } catch (error) {
    throw unwound(error);
  }
}

function __ferry_closure_new(kind, data, vtable) {
  return makeClosure(data, vtable, closureKinds[kind - 1]);
}

function closure0(state) {
  state.destroy = wasm.__ferry_closure_drop_0;
  return () => {
    const data0 = enterClosure(state);
    try {
      wasm.__ferry_closure_0(data0, state.vtable);
    } finally {
      leaveClosure(state);
    }
  };
}

function closure1(state) {
  return (arg0, arg1) => {
    const data0 = enterExclusive(state);
    try {
      assertString(arg0);
      let checked1;
      if (arg1 != null) {
        const number2 = arg1 | 0;
        checked1 = number2;
      }
      const text3 = stringToWasm(arg0);
      const length4 = lastLength;
      let word5 = 0;
      let word6 = 0;
      if (checked1 != null) {
        word5 = 1;
        word6 = checked1 | 0;
      }
      return wasm.__ferry_closure_1(data0, state.vtable, text3, length4, word5, word6) !== 0;
    } finally {
      leaveClosure(state);
    }
  };
}

const closureKinds = [closure0, closure1];

function getImports() {
  return {
    "./callbacks_bg.js": {
      __ferry_throwBug,
      __ferry_nextValue,
      __ferry_visit,
      __ferry_setTimeout,
      __ferry_closure_new,
    },
  };
}

function wasmLocation() {
  return new URL("callbacks_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
