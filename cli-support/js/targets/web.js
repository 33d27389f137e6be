import { getImports, prepare, wasmLocation } from "#instance";

/**
 * What the module exports, as the prototype of an object that never changes: engines take such functions for constants.
 * @type {any}
 */
const wasm = Object.create(Object.create(null));

/** The same as the instance has them, if it is there. @type {any} */
let wasmExports;

/**
 * Makes an instance from a module or its bytes, at once; see `__wbg_init` for doing it without blocking.
 *
 * Ownership: the module is instantiated once; later calls return the same exports.
 * Errors: the engine's, for what is neither a module nor bytes of one.
 * @param {{ module: BufferSource | WebAssembly.Module } | BufferSource | WebAssembly.Module} options
 * @returns {any} what the module exports
 */
function initSync(options) {
  if (wasmExports) return wasmExports;
  let module = option(options, "module", "`initSync()`");
  // @ts-expect-error TypeScript does not know the options yet.
  if (!(module instanceof WebAssembly.Module)) module = new WebAssembly.Module(module, getImports.options);
  return started(new WebAssembly.Instance(module, getImports()), module);
}

/**
 * Fetches, compiles and starts the module. Without an argument, it is the `.wasm` file beside this one.
 *
 * Ownership: the module is instantiated once; later calls return the same exports.
 * Errors: rejects if there is no such file; with the engine's error, if it is no WebAssembly.
 * @param {any} [options]
 * @returns {Promise<any>} what the module exports
 */
async function __wbg_init(options) {
  if (wasmExports) return wasmExports;
  let source = (await option(options, "module_or_path", "the initialization function")) ?? wasmLocation();
  // Only a URL has the first, and only a request has the second; hosts need not know these classes.
  if (typeof source === "string" || source?.href || source?.method) source = await fetch(source);
  if (source?.headers) source = await received(source);
  // @ts-expect-error TypeScript does not know the options yet.
  if (!(source instanceof WebAssembly.Module)) source = await WebAssembly.compile(source, getImports.options);
  const instance = await WebAssembly.instantiate(/** @type {WebAssembly.Module} */ (source), getImports());
  // Somebody else may have been faster in the meantime.
  return wasmExports ?? started(instance, source);
}

/**
 * The module of a response, compiled while it loads; its bytes, if the server does not say that they are WebAssembly.
 * @param {Response} response
 * @returns {Promise<WebAssembly.Module | ArrayBuffer>}
 */
async function received(response) {
  const { headers, ok, status, statusText, url } = response;
  if (!ok) throw new Error(`failed to fetch Wasm: ${status} ${statusText} fetching '${url}'`);
  const type = headers.get("Content-Type");
  // @ts-expect-error TypeScript does not know the options yet.
  if (type === "application/wasm") return WebAssembly.compileStreaming(response, getImports.options);
  console.warn(`${url} is served as ${type}, not as application/wasm, so it is compiled late`);
  return response.arrayBuffer();
}

/**
 * @param {WebAssembly.Instance} instance
 * @param {WebAssembly.Module} module
 * @returns {any}
 */
function started(instance, module) {
  wasmExports = instance.exports;
  Object.assign(Object.getPrototypeOf(wasm), wasmExports);
  prepare(instance, module);
  wasm.__wbindgen_start?.();
  return wasmExports;
}

/**
 * The option of this name, or the argument itself as it used to be passed.
 * @param {any} options
 * @param {string} name
 * @param {string} caller
 * @returns {any}
 */
function option(options, name, caller) {
  if (!options || options.constructor === Object) return options?.[name];
  console.warn(`using deprecated parameters for ${caller}; pass a single object instead`);
  return options;
}

export { __wbg_init as default, initSync };
