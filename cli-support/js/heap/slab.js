import { wasm } from "#wasm";

/**
 * The values behind handles. Which slots are free is Rust's to know.
 * @type {unknown[]}
 */
const heap = [undefined, null, true, false];

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
  const handle = wasm.__ferry_handle_alloc() >>> 0;
  heap[handle] = value;
  return handle;
}

/**
 * The value behind a handle, which stays valid.
 * @param {number} handle
 * @returns {any}
 */
export function getHandle(handle) {
  return heap[handle];
}

/**
 * The value behind a handle, which is dropped.
 *
 * Ownership: the handle is the glue's, and gone afterwards.
 * @param {number} handle
 * @returns {any}
 */
export function takeHandle(handle) {
  const value = heap[handle];
  if (handle > 3) wasm.__ferry_handle_free(handle);
  return value;
}

/**
 * Drops a handle.
 * @param {number} handle
 */
export function dropHandle(handle) {
  if (handle > 3) wasm.__ferry_handle_free(handle);
}

/**
 * Forgets the value in a slot: the import `rt.slot_clear`.
 * @param {number} handle
 */
export function slotClear(handle) {
  heap[handle] = undefined;
}

/**
 * Makes room for more slots: the import `rt.slots_grow`.
 * @param {number} count
 */
export function slotsGrow(count) {
  for (let i = 0; i < count; i++) heap.push(undefined);
}
