// targets.js

/* @ts-self-types="./targets.d.ts" */
const cellAddress = …;

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
// helper: function newHandle(value)
// helper: function storeUndefined()
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function takeAddress(value, type, name)
// helper: function takeRefusal()
// helper: function throwBug(message)

const __ferry_registry_Counter = makeRegistry((address) => {
  wasm.__wbg_counter_free(address);
});

/**
 * A number that counts.
 */
export class Counter {
  /**
   * Starts at zero.
   */
  constructor() {
    own(this, wasm.counter_new(), __ferry_registry_Counter);
  }

  free() {
    freed(wasm.__wbg_counter_free(takeAddress(this, Counter)), "Counter");
  }
}

disposable(Counter, "Counter");

/**
 * Adds one.
 * @param {Counter} counter
 * @returns {number}
 */
export function next(counter) {
  const address0 = borrowAddress(counter, Counter);
  const result1 = wasm.next(address0);
  if (refusal !== null) {
    throw takeRefusal();
  }
  return result1 >>> 0;
}

export function begin() {
  wasm.begin();
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
    "./targets_bg.js": {
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
  throw new TypeError("init() needs { module_or_path }: a URL, a Response, bytes or a WebAssembly.Module");
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
// targets.cjs

/* @ts-self-types="./targets.d.ts" */
"use strict";

const { wasmBytes } = require("./targets_inline.cjs");

const cellAddress = …;
const TextDecoder = globalThis.TextDecoder ?? globalThis.process.getBuiltinModule("node:util").TextDecoder;

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
// helper: function newHandle(value)
// helper: function storeUndefined()
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function takeAddress(value, type, name)
// helper: function takeRefusal()
// helper: function throwBug(message)

const __ferry_registry_Counter = makeRegistry((address) => {
  wasm.__wbg_counter_free(address);
});

/**
 * A number that counts.
 */
class Counter {
  /**
   * Starts at zero.
   */
  constructor() {
    own(this, wasm.counter_new(), __ferry_registry_Counter);
  }

  free() {
    freed(wasm.__wbg_counter_free(takeAddress(this, Counter)), "Counter");
  }
}

disposable(Counter, "Counter");

/**
 * Adds one.
 * @param {Counter} counter
 * @returns {number}
 */
function next(counter) {
  const address0 = borrowAddress(counter, Counter);
  const result1 = wasm.next(address0);
  if (refusal !== null) {
    throw takeRefusal();
  }
  return result1 >>> 0;
}

function begin() {
  wasm.begin();
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
    "./targets_bg.js": {
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

function prepare() {
  fillTable();
}

// helper: const wasmModule = new WebAssembly.Module(wasmBytes(), getImports.options);
exports.Counter = Counter;
exports.next = next;
exports.begin = begin;
// targets_init.cjs

/* @ts-self-types="./targets.d.ts" */
"use strict";
const cellAddress = …;
const TextDecoder = globalThis.TextDecoder ?? globalThis.process.getBuiltinModule("node:util").TextDecoder;

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
// helper: function newHandle(value)
// helper: function storeUndefined()
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function takeAddress(value, type, name)
// helper: function takeRefusal()
// helper: function throwBug(message)

const __ferry_registry_Counter = makeRegistry((address) => {
  wasm.__wbg_counter_free(address);
});

/**
 * A number that counts.
 */
class Counter {
  /**
   * Starts at zero.
   */
  constructor() {
    own(this, wasm.counter_new(), __ferry_registry_Counter);
  }

  free() {
    freed(wasm.__wbg_counter_free(takeAddress(this, Counter)), "Counter");
  }
}

disposable(Counter, "Counter");

/**
 * Adds one.
 * @param {Counter} counter
 * @returns {number}
 */
function next(counter) {
  const address0 = borrowAddress(counter, Counter);
  const result1 = wasm.next(address0);
  if (refusal !== null) {
    throw takeRefusal();
  }
  return result1 >>> 0;
}

function begin() {
  wasm.begin();
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
    "./targets_bg.js": {
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
  throw new TypeError("init() needs { module_or_path }: a URL, a Response, bytes or a WebAssembly.Module");
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
exports.Counter = Counter;
exports.next = next;
exports.begin = begin;
exports.default = __wbg_init;
exports.initSync = initSync;
// instance.js

function create() {
const exports = { __proto__: null };

const cellAddress = …;

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
// helper: function newHandle(value)
// helper: function storeUndefined()
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function takeAddress(value, type, name)
// helper: function takeRefusal()
// helper: function throwBug(message)

const __ferry_registry_Counter = makeRegistry((address) => {
  wasm.__wbg_counter_free(address);
});

/**
 * A number that counts.
 */
class Counter {
  /**
   * Starts at zero.
   */
  constructor() {
    own(this, wasm.counter_new(), __ferry_registry_Counter);
  }

  free() {
    freed(wasm.__wbg_counter_free(takeAddress(this, Counter)), "Counter");
  }
}

disposable(Counter, "Counter");

/**
 * Adds one.
 * @param {Counter} counter
 * @returns {number}
 */
function next(counter) {
  const address0 = borrowAddress(counter, Counter);
  const result1 = wasm.next(address0);
  if (refusal !== null) {
    throw takeRefusal();
  }
  return result1 >>> 0;
}

function begin() {
  wasm.begin();
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
    "./targets_bg.js": {
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
  throw new TypeError("init() needs { module_or_path }: a URL, a Response, bytes or a WebAssembly.Module");
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
exports.Counter = Counter;
exports.next = next;
exports.begin = begin;
exports.default = __wbg_init;
exports.initSync = initSync;

return exports;
}

export function instantiate(module_or_path) {
  const made = create();
  return made.default({ module_or_path }).then(() => made);
}

export function instantiateSync(module) {
  const made = create();
  made.initSync({ module });
  return made;
}
// instance.cjs

"use strict";

function create() {
const exports = { __proto__: null };

const cellAddress = …;
const TextDecoder = globalThis.TextDecoder ?? globalThis.process.getBuiltinModule("node:util").TextDecoder;

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
// helper: function newHandle(value)
// helper: function storeUndefined()
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function takeAddress(value, type, name)
// helper: function takeRefusal()
// helper: function throwBug(message)

const __ferry_registry_Counter = makeRegistry((address) => {
  wasm.__wbg_counter_free(address);
});

/**
 * A number that counts.
 */
class Counter {
  /**
   * Starts at zero.
   */
  constructor() {
    own(this, wasm.counter_new(), __ferry_registry_Counter);
  }

  free() {
    freed(wasm.__wbg_counter_free(takeAddress(this, Counter)), "Counter");
  }
}

disposable(Counter, "Counter");

/**
 * Adds one.
 * @param {Counter} counter
 * @returns {number}
 */
function next(counter) {
  const address0 = borrowAddress(counter, Counter);
  const result1 = wasm.next(address0);
  if (refusal !== null) {
    throw takeRefusal();
  }
  return result1 >>> 0;
}

function begin() {
  wasm.begin();
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
    "./targets_bg.js": {
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
  throw new TypeError("init() needs { module_or_path }: a URL, a Response, bytes or a WebAssembly.Module");
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
exports.Counter = Counter;
exports.next = next;
exports.begin = begin;
exports.default = __wbg_init;
exports.initSync = initSync;

return exports;
}

function instantiate(module_or_path) {
  const made = create();
  return made.default({ module_or_path }).then(() => made);
}

exports.instantiate = instantiate;

function instantiateSync(module) {
  const made = create();
  made.initSync({ module });
  return made;
}

exports.instantiateSync = instantiateSync;
// index.js

import { initSync } from "./targets.js";
import { wasmBytes } from "./targets_inline.js";

initSync({ module: wasmBytes() });

export { Counter, next, begin } from "./targets.js";
// init.js

export { default, initSync } from "./targets.js";
export { Counter, next, begin } from "./targets.js";
// url.js

import { default as init } from "./targets.js";

await init({ module_or_path: new URL("./targets_bg.wasm", import.meta.url) });

export { Counter, next, begin } from "./targets.js";
// fetched.js

import { default as init } from "./targets.js";

// helper: async function fetchedOr(url, otherwise)
await init({
  module_or_path: fetchedOr(new URL("./targets_bg.wasm", import.meta.url), () => import("./targets_inline.js")),
});

export { Counter, next, begin } from "./targets.js";
// workerd.js

import { default as wasmModule } from "./targets_bg.wasm";
import { initSync } from "./targets.js";

initSync({ module: wasmModule });

export { Counter, next, begin } from "./targets.js";
// node.mjs

export { Counter, next, begin } from "./targets.cjs";
