/* @ts-self-types="./namespaces.d.ts" */
"use strict";

const { readFileSync } = require("node:fs");

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
// helper: function enumToWasm(value, name)
// helper: function fillTable()
// helper: function freed(used, name)
// helper: function makeError(message)
// helper: function makeInspectable(type, properties)
// helper: function makeRegistry(free)
// helper: function makeTypeError(message)
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: function noConstructor(name)
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

/**
 * @enum {0}
 */
const Kind = Object.freeze({ A: 0, "0": "A" });

const __ferry_registry_math__deep_er__Point = makeRegistry((address) => {
  wasm.__wbg_point_free(address);
});

class math__deep_er__Point {
  /**
   * @private
   */
  constructor() {
    noConstructor("Point");
  }

  /**
   * @returns {number}
   */
  get x() {
    const self0 = borrowAddress(this, math__deep_er__Point, "Point");
    const result1 = wasm.__wbg_get_point_x(self0);
    if (refusal !== null) {
      throw takeRefusal();
    }
    return result1;
  }

  /**
   * @param {number} value
   */
  set x(value) {
    const self0 = borrowAddress(this, math__deep_er__Point, "Point");
    wasm.__wbg_set_point_x(self0, value);
    if (refusal !== null) {
      throw takeRefusal();
    }
  }

  /**
   * @private
   */
  static __wrap(address) {
    return own(Object.create(math__deep_er__Point.prototype), address, __ferry_registry_math__deep_er__Point);
  }

  free() {
    freed(wasm.__wbg_point_free(takeAddress(this, math__deep_er__Point, "Point")), "Point");
  }
}

disposable(math__deep_er__Point, "Point");

const __ferry_registry_Secret = makeRegistry((address) => {
  wasm.__wbg_secret_free(address);
});

class Secret {
  /**
   * @private
   */
  constructor() {
    noConstructor("Secret");
  }

  /**
   * @returns {number}
   */
  get size() {
    const self0 = borrowAddress(this, Secret);
    const result1 = wasm.__wbg_get_secret_size(self0);
    if (refusal !== null) {
      throw takeRefusal();
    }
    return result1 >>> 0;
  }

  /**
   * @param {number} value
   */
  set size(value) {
    const self0 = borrowAddress(this, Secret);
    wasm.__wbg_set_secret_size(self0, value | 0);
    if (refusal !== null) {
      throw takeRefusal();
    }
  }

  /**
   * @private
   */
  static __wrap(address) {
    return own(Object.create(Secret.prototype), address, __ferry_registry_Secret);
  }

  free() {
    freed(wasm.__wbg_secret_free(takeAddress(this, Secret)), "Secret");
  }
}

disposable(Secret, "Secret");
makeInspectable(Secret, ["size"]);

/**
 * @param {number} a
 * @param {number} b
 * @returns {number}
 */
function math__add(a, b) {
  return wasm.math__add(a | 0, b | 0) >>> 0;
}

function math__deep_er__no_name() {
  wasm["math__deep-er__no name"]();
}

/**
 * @returns {math__deep_er__Point}
 */
function default__origin() {
  return math__deep_er__Point.__wrap(wasm.default__origin());
}

/**
 * @param {Kind} kind
 * @returns {Secret}
 */
function secret(kind) {
  const variant0 = enumToWasm(kind, "Kind");
  const result1 = wasm.secret(variant0);
  if (refusal !== null) {
    throw takeRefusal();
  }
  return Secret.__wrap(result1);
}

const _default = {};
_default.origin = default__origin;
const math = {};
math.add = math__add;
math["deep-er"] = {};
math["deep-er"].Point = math__deep_er__Point;
math["deep-er"]["no name"] = math__deep_er__no_name;

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
    "./namespaces_bg.js": {
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
  return __dirname + "/" + "namespaces_bg.wasm";
}

function prepare() {
  fillTable();
}

// helper: const wasmModule = new WebAssembly.Module(readFileSync(wasmLocation()), getImports.options);
exports.secret = secret;
exports.default = _default;
exports.math = math;
