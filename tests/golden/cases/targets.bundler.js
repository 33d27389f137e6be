// targets_bg.js

// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function refuseEmpty(name)
// helper: function borrowAddress(value, type, name)
// helper: function dispose()
// helper: function disposable(type, name)
// helper: function fillTable()
// helper: function makeRegistry(free)
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
export function next(counter) {
  const address0 = borrowAddress(counter, Counter);
  return wasm.next(address0) >>> 0;
}

export function __ferry_throwString(arg0, arg0_1) {
  try {
    throwString(stringFromWasm(arg0, arg0_1));
  } catch (error) {
    throw unwound(error);
  }
}

function prepare() {
  fillTable();
}

// helper: let wasm;
export { __wbg_set_wasm };
// targets.js

/* @ts-self-types="./targets.d.ts" */
import * as wasm from "./targets_bg.wasm";
import { __wbg_set_wasm } from "./targets_bg.js";

__wbg_set_wasm(wasm);
wasm.__wbindgen_start();

export { Counter, next } from "./targets_bg.js";
