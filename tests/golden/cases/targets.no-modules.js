// targets.js

let wasm_bindgen = (function (exports) {
"use strict";

// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function refuseEmpty(name)
// helper: function borrowAddress(value, type, name)
// helper: function dispose()
// helper: function disposable(type, name)
// helper: function fillTable()
// helper: function makeRegistry(free)
// helper: function own(object, address, registry)
// helper: function sourceOf(script)
// helper: const scriptSource = typeof document === "undefined" ? "" : sourceOf(document.currentScript);
// helper: function scriptLocation()
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

  /**
   * @private
   */
  static __wrap(address) {
    return own(Object.create(Counter.prototype), address, __ferry_registry_Counter);
  }

  free() {
    wasm.__wbg_counter_free(takeAddress(this, Counter));
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
  return wasm.next(address0) >>> 0;
}

function __ferry_throwString(arg0, arg0_1) {
  try {
    throwString(stringFromWasm(arg0, arg0_1));
  } catch (error) {
    throw unwound(error);
  }
}

function getImports() {
  return { __proto__: null, "./targets_bg.js": { __proto__: null, __ferry_throwString } };
}

function wasmLocation() {
  return scriptLocation();
}

function prepare() {
  fillTable();
}

// helper: let wasm;
exports.Counter = Counter;
exports.next = next;
exports.initSync = initSync;

return Object.defineProperties(__wbg_init, Object.getOwnPropertyDescriptors(exports));
})({ __proto__: null });
