/* @ts-self-types="./namespaces.d.ts" */
"use strict";

const { readFileSync } = require("node:fs");

// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function refuseEmpty(name)
// helper: function borrowAddress(value, type, name)
// helper: function dispose()
// helper: function disposable(type, name)
// helper: function enumToWasm(value, name)
// helper: function fillTable()
// helper: function makeInspectable(type, properties)
// helper: function makeRegistry(free)
// helper: function noConstructor(name)
// helper: function own(object, address, registry)
// helper: function asciiText(memory, start, end)
// helper: let viewU8 = null;
// helper: function memoryU8()
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function disown(object)
// helper: function takeAddress(value, type, name)
// helper: function throwString(message)
// helper: function unwound(error)

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
    return wasm.__wbg_get_point_x(self0);
  }

  /**
   * @param {number} value
   */
  set x(value) {
    const self0 = borrowAddress(this, math__deep_er__Point, "Point");
    wasm.__wbg_set_point_x(self0, value);
  }

  /**
   * @private
   */
  static __wrap(address) {
    return own(Object.create(math__deep_er__Point.prototype), address, __ferry_registry_math__deep_er__Point);
  }

  free() {
    wasm.__wbg_point_free(takeAddress(this, math__deep_er__Point, "Point"));
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
    return wasm.__wbg_get_secret_size(self0) >>> 0;
  }

  /**
   * @param {number} value
   */
  set size(value) {
    const self0 = borrowAddress(this, Secret);
    wasm.__wbg_set_secret_size(self0, value | 0);
  }

  /**
   * @private
   */
  static __wrap(address) {
    return own(Object.create(Secret.prototype), address, __ferry_registry_Secret);
  }

  free() {
    wasm.__wbg_secret_free(takeAddress(this, Secret));
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
  return Secret.__wrap(wasm.secret(variant0));
}

const _default = {};
_default.origin = default__origin;
const math = {};
math.add = math__add;
math["deep-er"] = {};
math["deep-er"].Point = math__deep_er__Point;
math["deep-er"]["no name"] = math__deep_er__no_name;

function __ferry_throwString(arg0, arg0_1) {
  try {
    throwString(stringFromWasm(arg0, arg0_1));
  } catch (error) {
    throw unwound(error);
  }
}

function getImports() {
  return { __proto__: null, "./namespaces_bg.js": { __proto__: null, __ferry_throwString } };
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
