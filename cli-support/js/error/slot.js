import { addHandle, newHandle, takeHandle } from "#heap";
import { cellAddress } from "#layout";
import { memoryU32 } from "#u32";

/**
 * Whether the call that has just returned failed.
 *
 * Shape: slot 3 of the result cell, a `u32` handle of what was thrown, 0 for nothing.
 * @returns {boolean}
 */
export function hasError() {
  return memoryU32()[cellAddress / 4 + 6] !== 0;
}

/**
 * Takes what was thrown out of the error slot.
 *
 * Ownership: the slot is empty afterwards, the handle dropped.
 * @returns {any} for the caller to throw
 */
export function takeError() {
  const memory = memoryU32();
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
  memoryU32()[cellAddress / 4 + 6] = handle;
}

/** Puts `undefined` into the error slot as what was thrown. */
export function storeUndefined() {
  storeError(undefined);
}
