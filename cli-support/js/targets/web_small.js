import { imports, started, wasmLocation } from "#instance";

const engine = WebAssembly;

/**
 * Makes an instance from a module or its bytes, at once; see `__wbg_init` for doing it without blocking.
 *
 * Ownership: the module is instantiated once; later calls return the same exports.
 * Errors: the engine's, for what is neither a module nor bytes of one.
 * @param {any} given a module or its bytes; in an object, as `module`
 * @returns {any} what the module exports
 */
const initSync = (given) =>
  wasm ??
  started(
    // Only bytes have a length.
    new engine.Instance((given = given?.module ?? given).byteLength ? new engine.Module(given) : given, imports),
  );

/**
 * Fetches, compiles and starts the module. Without an argument, it is the `.wasm` file beside this one.
 *
 * Ownership: the module is instantiated once; later calls return the same exports.
 * Errors: rejects if there is no such file; with the engine's error, if it is no WebAssembly.
 * @param {any} [given] it, or a promise of it; in an object, as `module_or_path`
 * @returns {Promise<any>} what the module exports
 */
const __wbg_init = async (given) => {
  if (wasm) return wasm;
  given = (await (given?.constructor == Object ? given.module_or_path : given)) ?? wasmLocation();
  // Only text has the first, only a URL the second, and only a request the third; hosts need not know these classes.
  if (given.trim || given.href || given.method) given = await fetch(given);
  // It may have no such property.
  if (given.ok == 0) {
    throw Error(`failed to fetch Wasm: ${given.status} ${given.statusText} fetching '${given.url}'`);
  }
  if (given.ok) {
    // Engines refuse to compile what a server calls something else while it loads.
    const isWasm = given.headers.get("Content-Type") == "application/wasm";
    given = await (isWasm ? engine.compileStreaming(given) : given.arrayBuffer());
  }
  return started(await engine.instantiate(given, imports));
};

/** It is never in its dead zone, so that nobody has to look, and behind all else, so that minifiers join that. @type {any} */
var wasm;

export { __wbg_init as default, initSync };
