import { imports, started, wasmLocation } from "#instance";

const engine = WebAssembly;

/**
 * Makes an instance from a module or its bytes, at once; see `__wbg_init` for doing it without blocking.
 *
 * Ownership: the module is instantiated once; later calls return the same exports.
 * Errors: the engine's, for what is neither a module nor bytes of one.
 * @param {any} source a module or its bytes; in an object, as `module`
 * @returns {any} what the module exports
 */
const initSync = (source) =>
  wasm ??
  started(
    new engine.Instance((source = source?.module ?? source) instanceof engine.Module ? source : new engine.Module(source), imports),
  );

/**
 * Fetches, compiles and starts the module. Without an argument, it is the `.wasm` file beside this one.
 *
 * Ownership: the module is instantiated once; later calls return the same exports.
 * Errors: rejects if there is no such file; with the engine's error, if it is no WebAssembly.
 * @param {any} [source] it, or a promise of it; in an object, as `module_or_path`
 * @returns {Promise<any>} what the module exports
 */
const __wbg_init = async (source) => {
  if (wasm) return wasm;
  source = (await (source?.constructor == Object ? source.module_or_path : source)) ?? wasmLocation();
  // Only text has the first, only a URL the second, and only a request the third; hosts need not know these classes.
  if (source.trim || source.href || source.method) source = await fetch(source);
  if (source.ok == false) {
    throw Error(`failed to fetch Wasm: ${source.status} ${source.statusText} fetching '${source.url}'`);
  }
  if (source.ok) {
    // Engines refuse to compile what a server calls something else while it loads.
    const isWasm = source.headers.get("Content-Type") == "application/wasm";
    source = await (isWasm ? engine.compileStreaming(source) : source.arrayBuffer());
  }
  return started(await engine.instantiate(source, imports));
};

/** It is never in its dead zone, so that nobody has to look, and behind all else, so that minifiers join that. @type {any} */
var wasm;

export { __wbg_init as default, initSync };
