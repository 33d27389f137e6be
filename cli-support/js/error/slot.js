import { addHandle, newHandle, takeHandle } from "#heap";
import { cellAddress } from "#layout";
import { memoryI32 } from "#i32";

/**
 * Whether the call that has just returned failed.
 *
 * Shape: slot 3 of the result cell, the handle of what was thrown, 0 for nothing.
 * @returns {boolean}
 */
export function hasError() {
  return memoryI32()[cellAddress / 4 + 6] !== 0;
}

/**
 * Throws what a call left in the error slot, if it failed: what small glue does with each result.
 * @template T
 * @param {T} result of the call that has just returned
 * @returns {T} the same
 */
export function succeeded(result) {
  const memory = memoryI32();
  const handle = memory[cellAddress / 4 + 6];
  memory[cellAddress / 4 + 6] = 0;
  if (handle) throw takeHandle(handle);
  return result;
}

/**
 * Takes what was thrown out of the error slot.
 *
 * Ownership: the slot is empty afterwards, the handle dropped.
 * @returns {any} for the caller to throw
 */
export function takeError() {
  const memory = memoryI32();
  const handle = memory[cellAddress / 4 + 6];
  memory[cellAddress / 4 + 6] = 0;
  return takeHandle(handle);
}

/**
 * Puts what was thrown into the error slot, for Rust to find.
 *
 * Ownership: the handle is Rust's.
 * @param {unknown} value
 */
export function storeError(value) {
  // Handle 0 would mean that nothing was thrown.
  const handle = value === undefined ? newHandle(value) : addHandle(value);
  memoryI32()[cellAddress / 4 + 6] = handle;
}

/** Puts `undefined` into the error slot as what was thrown. */
export function storeUndefined() {
  memoryI32()[cellAddress / 4 + 6] = newHandle(undefined);
}
