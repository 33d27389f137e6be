/* @ts-self-types="./values.d.ts" */
// helper: function fillTable()
// helper: function asciiText(memory, start, end)
// helper: let viewU8 = null;
// helper: function memoryU8()
// helper: const shortBytes = 32;
// helper: const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });
// helper: function stringFromWasm(address, length)
// helper: function throwString(message)

/**
 * @param {any} a
 * @param {any} b
 * @param {boolean} first
 * @returns {any}
 */
export function pick(a, b, first) {
  return wasm.pick(a, b, first ? 1 : 0);
}

/**
 * @param {any | null} [value]
 * @returns {any | undefined}
 */
export function maybe(value) {
  const result0 = wasm.maybe(value ?? null);
  return result0;
}

function __ferry_throwString(arg0, arg0_1) {
  throwString(stringFromWasm(arg0, arg0_1));
}

function getImports() {
  return { __proto__: null, "./values_bg.js": { __proto__: null, __ferry_throwString } };
}

function wasmLocation() {
  return new URL("values_bg.wasm", import.meta.url);
}

function prepare() {
  fillTable();
}

// helper: let wasm;
export { __wbg_init as default, initSync };
