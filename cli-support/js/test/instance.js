// Stands in for what generation declares around a loader.

/** What the loader has asked for, in order. */
export const log = /** @type {string[]} */ ([]);

/** Where the module is. */
export const place = {
  url: new URL("module.wasm", import.meta.url),
  /** What the loader has made. @type {unknown[]} */
  made: [],
};

/**
 * @param {WebAssembly.Memory} [memory]
 * @returns {WebAssembly.Imports}
 */
export function getImports(memory) {
  log.push(memory === undefined ? "imports" : "imports with memory");
  return { env: { log: () => log.push("start") } };
}

/** The imports of a glue that is written for size. @type {WebAssembly.Imports} */
export const imports = { env: { log: () => log.push("start") } };

/**
 * Keeps what the module exports, and starts it.
 * @param {any} made an instance, or an object that holds it
 * @returns {any}
 */
export function started(made) {
  const instance = made.instance ?? made;
  prepare(instance);
  /** @type {any} */ (instance.exports).__wbindgen_start();
  return instance.exports;
}

/** How modules are compiled. @type {object | undefined} */
getImports.options = undefined;

/**
 * What must happen before anything else.
 * @param {WebAssembly.Instance} [instance]
 * @param {WebAssembly.Module} [module]
 * @param {number} [stackSize]
 */
export function prepare(instance, module, stackSize) {
  log.push(stackSize === undefined ? "prepare" : `prepare ${stackSize}`);
  place.made = [instance, module];
}

/** @returns {URL} */
export function wasmLocation() {
  return place.url;
}

/** A module whose `__wbindgen_start` is its import `env.log`. */
export const wasmModule = new WebAssembly.Module(wasmBytes());

/** @returns {Uint8Array<ArrayBuffer>} a module whose `__wbindgen_start` is its import `env.log` */
export function wasmBytes() {
  return Uint8Array.from([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, 11, 1, 3, 0x65, 0x6e, 0x76, 3, 0x6c, 0x6f, 0x67, 0, 0,
    7, 20, 1, 16, ...new TextEncoder().encode("__wbindgen_start"), 0, 0,
  ]);
}
