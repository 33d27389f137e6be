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
 * @param {any} options a module or its bytes as `module`; for further threads, also `memory` and `thread_stack_size`
 * @param {WebAssembly.Memory} [memory]
 * @returns {any} what the module exports
 */
function initSync(options, memory) {
  if (wasmExports) return wasmExports;
  const asked = request(options, memory, "module", "`initSync()`");
  let module = asked.source;
  // @ts-expect-error TypeScript does not know the options yet.
  if (!(module instanceof WebAssembly.Module)) module = new WebAssembly.Module(module, getImports.options);
  return started(new WebAssembly.Instance(module, getImports(asked.memory)), module, asked.stackSize);
}

/**
 * Fetches, compiles and starts the module. Without an argument, it is the `.wasm` file beside this one.
 *
 * Ownership: the module is instantiated once; later calls return the same exports.
 * Errors: rejects if there is no such file; with the engine's error, if it is no WebAssembly.
 * @param {any} [options] where it is as `module_or_path`; for further threads, also `memory` and `thread_stack_size`
 * @param {WebAssembly.Memory} [memory]
 * @returns {Promise<any>} what the module exports
 */
async function __wbg_init(options, memory) {
  if (wasmExports) return wasmExports;
  const asked = request(options, memory, "module_or_path", "the initialization function");
  let source = (await asked.source) ?? wasmLocation();
  // Only a URL has the first, and only a request has the second; hosts need not know these classes.
  if (typeof source === "string" || source?.href || source?.method) source = await fetch(source);
  if (source?.headers) source = await received(source);
  // @ts-expect-error TypeScript does not know the options yet.
  if (!(source instanceof WebAssembly.Module)) source = await WebAssembly.compile(source, getImports.options);
  const instance = await WebAssembly.instantiate(/** @type {WebAssembly.Module} */ (source), getImports(asked.memory));
  // Somebody else may have been faster in the meantime.
  return wasmExports ?? started(instance, source, asked.stackSize);
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
 * @param {number | undefined} stackSize
 * @returns {any}
 */
function started(instance, module, stackSize) {
  wasmExports = instance.exports;
  Object.assign(Object.getPrototypeOf(wasm), wasmExports);
  prepare(instance, module, stackSize);
  wasm.__wbindgen_start?.();
  return wasmExports;
}

/**
 * What is asked for: in one object, or in arguments as they used to be passed.
 *
 * Errors: an `Error` for a stack whose size is not in whole pages.
 * @param {any} options
 * @param {WebAssembly.Memory | undefined} memory
 * @param {string} name the option that says what the module is
 * @param {string} caller
 * @returns {{ source: any, memory: WebAssembly.Memory | undefined, stackSize: number | undefined }}
 */
function request(options, memory, name, caller) {
  if (options && Object.getPrototypeOf(options) !== Object.prototype) {
    console.warn(`using deprecated parameters for ${caller}; pass a single object instead`);
    return { source: options, memory, stackSize: undefined };
  }
  const size = options?.thread_stack_size;
  if (size !== undefined && !(size > 0 && size % 65536 === 0)) {
    throw new Error(`invalid stack size ${size}: \`thread_stack_size\` is a number of bytes, a multiple of 65536`);
  }
  return { source: options?.[name], memory: options?.memory ?? memory, stackSize: size };
}

export { __wbg_init as default, initSync };
