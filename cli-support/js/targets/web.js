import { getImports, prepare, wasmLocation } from "#instance";

/** @type {any} */
let wasm;

/**
 * Makes an instance from a module or its bytes, at once; see `__wbg_init` for doing it without blocking.
 *
 * Ownership: the module is instantiated once; later calls return the same exports.
 * @param {{ module: BufferSource | WebAssembly.Module } | BufferSource | WebAssembly.Module} options
 * @returns {any} what the module exports
 */
function initSync(options) {
  if (wasm !== undefined) {
    return wasm;
  }
  let module = option(options, "module", "`initSync()`");
  if (!(module instanceof WebAssembly.Module)) {
    if (!isBytes(module)) {
      throw new TypeError(`cannot make a WebAssembly module of ${typeof module}: pass bytes, or a WebAssembly.Module`);
    }
    // @ts-expect-error TypeScript does not know the options yet.
    module = new WebAssembly.Module(module, getImports.options);
  }
  return started({ instance: new WebAssembly.Instance(module, getImports()), module });
}

/**
 * Fetches, compiles and starts the module. Without an argument, it is the `.wasm` file beside this one.
 *
 * Ownership: the module is instantiated once; later calls return the same exports.
 * Errors: rejects if there is no such file, or if it is no WebAssembly.
 * @param {any} [options]
 * @returns {Promise<any>} what the module exports
 */
async function __wbg_init(options) {
  if (wasm !== undefined) {
    return wasm;
  }
  const given = await option(options, "module_or_path", "the initialization function");
  const source = given === undefined ? wasmLocation() : given;
  const made = await instantiate(await (isAddress(source) ? fetch(source) : source));
  // Somebody else may have been faster in the meantime.
  return wasm === undefined ? started(made) : wasm;
}

/**
 * @param {WebAssembly.WebAssemblyInstantiatedSource} made
 * @returns {any}
 */
function started({ instance, module }) {
  wasm = instance.exports;
  prepare(instance, module);
  wasm.__wbindgen_start?.();
  return wasm;
}

/**
 * The option of this name, or the argument itself as it used to be passed.
 * @param {any} options
 * @param {string} name
 * @param {string} caller
 * @returns {any}
 */
function option(options, name, caller) {
  if (options === undefined) {
    return undefined;
  }
  if (options !== null && Object.getPrototypeOf(options) === Object.prototype) {
    return options[name];
  }
  console.warn(`using deprecated parameters for ${caller}; pass a single object instead`);
  return options;
}

/**
 * Whether this is something to fetch.
 * @param {unknown} source
 * @returns {source is string | URL | Request}
 */
function isAddress(source) {
  const isA = (/** @type {unknown} */ type) => typeof type === "function" && source instanceof type;
  return typeof source === "string" || isA(globalThis.URL) || isA(globalThis.Request);
}

/**
 * @param {unknown} source
 * @returns {source is BufferSource}
 */
function isBytes(source) {
  return ArrayBuffer.isView(source) || Object.prototype.toString.call(source) === "[object ArrayBuffer]";
}

/**
 * @param {unknown} source
 * @returns {Promise<WebAssembly.WebAssemblyInstantiatedSource>}
 */
async function instantiate(source) {
  if (typeof Response === "function" && source instanceof Response) {
    return instantiateResponse(source);
  }
  if (source instanceof WebAssembly.Module) {
    return { instance: new WebAssembly.Instance(source, getImports()), module: source };
  }
  if (!isBytes(source)) {
    const needed = "pass a URL, a Response, bytes, or a WebAssembly.Module";
    throw new TypeError(`cannot make a WebAssembly module of ${typeof source}: ${needed}`);
  }
  // @ts-expect-error TypeScript does not know the options yet.
  return WebAssembly.instantiate(source, getImports(), getImports.options);
}

/**
 * @param {Response} response
 * @returns {Promise<WebAssembly.WebAssemblyInstantiatedSource>}
 */
async function instantiateResponse(response) {
  if (!response.ok) {
    throw new Error(`failed to fetch Wasm: ${response.status} ${response.statusText} fetching '${response.url}'`);
  }
  const isReadable = response.type === "basic" || response.type === "cors" || response.type === "default";
  const type = response.headers.get("Content-Type");
  if (typeof WebAssembly.instantiateStreaming === "function") {
    try {
      // @ts-expect-error TypeScript does not know the options yet.
      return await WebAssembly.instantiateStreaming(response, getImports(), getImports.options);
    } catch (error) {
      // Only a wrong type is worth a second attempt; the body is untouched then.
      if (!isReadable || type?.startsWith("application/wasm") || response.bodyUsed) {
        throw error;
      }
      console.warn(
        `the server sends ${response.url} as ${type ?? "nothing in particular"}, not as application/wasm, so it cannot be ` +
          "compiled while it loads:",
        error,
      );
    }
  }
  // @ts-expect-error TypeScript does not know the options yet.
  return WebAssembly.instantiate(await response.arrayBuffer(), getImports(), getImports.options);
}

export { __wbg_init as default, initSync };
