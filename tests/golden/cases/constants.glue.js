/* @ts-self-types="./constants.d.ts" */
// helper: function dispose()
// helper: var youngest = null;
// helper: function disown(object)
// helper: function intoRaw()
// helper: function disposable(type, name)
// helper: function fillTable()
// helper: function freed(used, name)
// helper: function makeRegistry(free)
// helper: var readyValues = [];
// helper: var valuesTaken = 0;
// helper: function nextValue()
// helper: function noConstructor(name)
// helper: function asciiText(memory, start, end)
// helper: var viewU8 = new Uint8Array();
// helper: const memoryU8 = () => (viewU8.length ? viewU8 : (viewU8 = new Uint8Array(wasm.memory.buffer)));
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function describe(value)
// helper: function expectedError(expected, found)
// helper: function refuseEmpty(name)
// helper: function borrowAddress(value, type, name)
// helper: function takeAddress(value, type, name)
// helper: function throwBug(message)

/**
 * How many.
 */
export const LIMIT = 42;

const settings__MOTTO = "all of it";
export const BIG = -1n;
const settings__title = "Gauges";
export const QUIET = "q";
export const UNDECLARED = true;

const __ferry_registry_Gauge = makeRegistry((address) => {
  wasm.__wbg_gauge_free(address);
});

export class Gauge {
  /**
   * @private
   */
  constructor() {
    noConstructor("Gauge");
  }

  /**
   * The most that it shows.
   */
  static get MAX() {
    return 0.5;
  }

  static get MIN() {
    return 0.25;
  }

  free() {
    freed(wasm.__wbg_gauge_free(takeAddress(this, Gauge)), "Gauge");
  }
}

disposable(Gauge, "Gauge");
export const settings = {};
settings.MOTTO = settings__MOTTO;
settings.title = settings__title;

function __ferry_throwBug(arg0, arg0_1) {
  throwBug(stringFromWasm(arg0, arg0_1));
}

function __ferry_nextValue() {
  return nextValue();
}

function getImports() {
  return { "./constants_bg.js": { __ferry_throwBug, __ferry_nextValue } };
}

function wasmLocation() {
  return new URL("constants_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: const wasm = Object.create(Object.create(null));
export { __wbg_init as default, initSync };
