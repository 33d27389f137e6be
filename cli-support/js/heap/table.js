import { wasm } from "#wasm";

/**
 * Puts a value into a slot; the four constants have one already.
 *
 * Ownership: the handle is the receiver's to drop.
 * @param {unknown} value
 * @returns {number}
 */
export function addHandle(value) {
  if (value === undefined) return 0;
  if (value === null) return 1;
  if (value === true) return 2;
  if (value === false) return 3;
  return newHandle(value);
}

/**
 * Puts a value into a slot of its own, even a constant: the handle is never 0.
 *
 * Ownership: the handle is the receiver's to drop.
 * @param {unknown} value
 * @returns {number}
 */
export function newHandle(value) {
  // In WebAssembly a slot is filled and emptied several times as fast as by methods of its table.
  return wasm.__ferry_handle_put(value) >>> 0;
}

/**
 * The value behind a handle, which stays valid.
 * @param {number} handle
 * @returns {any}
 */
export function getHandle(handle) {
  // The table does not have the value that was put last.
  return wasm.__ferry_handle_get(handle);
}

/**
 * The value behind a handle, which is dropped.
 *
 * Ownership: the handle is the glue's, and gone afterwards.
 * @param {number} handle
 * @returns {any}
 */
export function takeHandle(handle) {
  return wasm.__ferry_handle_take(handle);
}

/**
 * Drops a handle.
 * @param {number} handle
 */
export function dropHandle(handle) {
  if (handle > 3) wasm.__ferry_handle_free(handle);
}

/**
 * Puts the constants into the table's first four slots; before anything else runs, and once.
 *
 * Only JavaScript has these values: a table is made full of null references.
 */
export function fillTable() {
  [undefined, null, true, false].forEach((value, handle) => wasm.__wbindgen_externrefs.set(handle, value));
}
