/* @ts-self-types="./unseen.d.ts" */
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
// helper: function stringToIndex(value, texts)
// helper: function takeAddress(value, type, name)
// helper: function takeRefusal()
// helper: function throwBug(message)
// helper: function unwound(error)
export const Collator = typeof Intl === "undefined" ? undefined : Intl?.Collator;

/**
 * @enum {0 | 1}
 */
export const Kind = Object.freeze({ One: 0, "0": "One", Two: 1, "1": "Two" });

const __wbindgen_enum_Word = ["yes", "no"];

const __ferry_registry_Undeclared = makeRegistry((address) => {
  wasm.__wbg_undeclared_free(address);
});

/**
 * Not declared.
 */
export class Undeclared {
  /**
   * @private
   */
  constructor() {
    noConstructor("Undeclared");
  }

  /**
   * @returns {number}
   */
  get size() {
    const self0 = borrowAddress(this, Undeclared);
    const result1 = wasm.__wbg_get_undeclared_size(self0);
    if (refusal !== null) {
      throw takeRefusal();
    }
    return result1 >>> 0;
  }

  /**
   * @param {number} value
   */
  set size(value) {
    const self0 = borrowAddress(this, Undeclared);
    wasm.__wbg_set_undeclared_size(self0, value | 0);
    if (refusal !== null) {
      throw takeRefusal();
    }
  }

  /**
   * @private
   */
  static __wrap(address) {
    return own(Object.create(Undeclared.prototype), address, __ferry_registry_Undeclared);
  }

  free() {
    freed(wasm.__wbg_undeclared_free(takeAddress(this, Undeclared)), "Undeclared");
  }
}

disposable(Undeclared, "Undeclared");

const __ferry_registry_Declared = makeRegistry((address) => {
  wasm.__wbg_declared_free(address);
});

export class Declared {
  /**
   * @param {number} undeclared
   */
  constructor(undeclared) {
    own(this, wasm.declared_new(undeclared | 0), __ferry_registry_Declared);
  }

  /**
   * Documented, but not with types in the JavaScript.
   */
  scaled(factor) {
    const self0 = borrowAddress(this, Declared);
    const result1 = wasm.declared_scaled(self0, factor);
    if (refusal !== null) {
      throw takeRefusal();
    }
    return result1;
  }

  /**
   * @returns {Undeclared}
   */
  undeclared_method() {
    const self0 = borrowAddress(this, Declared);
    const result1 = wasm.declared_undeclared_method(self0);
    if (refusal !== null) {
      throw takeRefusal();
    }
    return Undeclared.__wrap(result1);
  }

  /**
   * Documented in the JavaScript alone.
   * @returns {number}
   */
  get undeclared() {
    const self0 = borrowAddress(this, Declared);
    const result1 = wasm.__wbg_get_declared_undeclared(self0);
    if (refusal !== null) {
      throw takeRefusal();
    }
    return result1 >>> 0;
  }

  /**
   * Documented in the JavaScript alone.
   * @param {number} value
   */
  set undeclared(value) {
    const self0 = borrowAddress(this, Declared);
    wasm.__wbg_set_declared_undeclared(self0, value | 0);
    if (refusal !== null) {
      throw takeRefusal();
    }
  }

  /**
   * Documented, but not with types in the JavaScript.
   */
  get bare() {
    const self0 = borrowAddress(this, Declared);
    const result1 = wasm.__wbg_get_declared_bare(self0);
    if (refusal !== null) {
      throw takeRefusal();
    }
    return result1;
  }

  /**
   * Documented, but not with types in the JavaScript.
   */
  set bare(value) {
    const self0 = borrowAddress(this, Declared);
    wasm.__wbg_set_declared_bare(self0, value);
    if (refusal !== null) {
      throw takeRefusal();
    }
  }

  free() {
    freed(wasm.__wbg_declared_free(takeAddress(this, Declared)), "Declared");
  }
}

disposable(Declared, "Declared");

/**
 * @param {Word} word
 * @returns {Kind}
 */
export function kind(word) {
  const variant0 = stringToIndex(word, __wbindgen_enum_Word);
  const result1 = wasm.kind(variant0);
  if (refusal !== null) {
    throw takeRefusal();
  }
  return result1;
}

/**
 * @returns {any}
 */
export function collator() {
  return wasm.collator();
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

function __ferry_new_Collator() {
  try {
    return new Intl.Collator();
  } catch (error) {
    throw unwound(error);
  }
}

function getImports() {
  return {
    "./unseen_bg.js": {
      __ferry_makeError,
      __ferry_makeTypeError,
      __ferry_refuse,
      __ferry_refuseWith,
      __ferry_storeUndefined,
      __ferry_throwBug,
      __ferry_nextValue,
      __ferry_new_Collator,
    },
  };
}

function wasmLocation() {
  return new URL("unseen_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
