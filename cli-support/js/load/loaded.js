/** What the loader has made. @type {WebAssembly.WebAssemblyInstantiatedSource | undefined} */
let loaded;

/**
 * Keeps what the loader has made, for those who ask.
 * @param {WebAssembly.Instance} instance
 * @param {WebAssembly.Module} module
 */
export function keepLoaded(instance, module) {
  loaded = { instance, module };
}

/**
 * The compiled module, of which others may make instances.
 * @returns {WebAssembly.Module | undefined}
 */
export function loadedModule() {
  return loaded?.module;
}

/**
 * The instance that is running.
 * @returns {WebAssembly.Instance | undefined}
 */
export function loadedInstance() {
  return loaded?.instance;
}
