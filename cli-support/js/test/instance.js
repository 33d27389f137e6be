// Stands in for what generation declares around a loader.

/** What the loader has asked for, in order. */
export const log = /** @type {string[]} */ ([]);

/** Where the module is. */
export const place = { url: new URL("module.wasm", import.meta.url) };

/** @returns {WebAssembly.Imports} */
export function getImports() {
  log.push("imports");
  return { env: { log: () => log.push("start") } };
}

/** What must happen before anything else. */
export function prepare() {
  log.push("prepare");
}

/** @returns {URL} */
export function wasmLocation() {
  return place.url;
}
