import { cellAddress } from "#layout";
import { memoryF32 } from "#f32";
import { memoryF64 } from "#f64";
import { memoryI32 } from "#i32";
import { memoryI64 } from "#i64";
import { memoryU32 } from "#u32";
import { memoryU64 } from "#u64";

// The result cell: four slots of eight bytes. Slots 0 to 2 hold words 1 to 3 of a result; the callee writes them last, and
// the caller reads them before any other call. Slot 3 is the error slot; see error/slot.js.

/**
 * Reads a slot of the result cell as `i32`: word `slot + 1` of a result.
 * @param {number} slot 0 to 2; 3 is the error slot
 * @returns {number}
 */
export function resultI32(slot) {
  return memoryI32()[cellAddress / 4 + slot * 2];
}

/**
 * Writes a slot of the result cell as `i32`: word `slot + 1` of a result.
 * @param {number} slot 0 to 2; 3 is the error slot
 * @param {number} value
 */
export function setResultI32(slot, value) {
  memoryI32()[cellAddress / 4 + slot * 2] = value;
}

/**
 * Reads a slot of the result cell as `u32`: word `slot + 1` of a result.
 * @param {number} slot 0 to 2; 3 is the error slot
 * @returns {number}
 */
export function resultU32(slot) {
  return memoryU32()[cellAddress / 4 + slot * 2];
}

/**
 * Writes a slot of the result cell as `u32`: word `slot + 1` of a result.
 * @param {number} slot 0 to 2; 3 is the error slot
 * @param {number} value
 */
export function setResultU32(slot, value) {
  memoryU32()[cellAddress / 4 + slot * 2] = value;
}

/**
 * Reads a slot of the result cell as `f32`: word `slot + 1` of a result.
 * @param {number} slot 0 to 2; 3 is the error slot
 * @returns {number}
 */
export function resultF32(slot) {
  return memoryF32()[cellAddress / 4 + slot * 2];
}

/**
 * Writes a slot of the result cell as `f32`: word `slot + 1` of a result.
 * @param {number} slot 0 to 2; 3 is the error slot
 * @param {number} value
 */
export function setResultF32(slot, value) {
  memoryF32()[cellAddress / 4 + slot * 2] = value;
}

/**
 * Reads a slot of the result cell as `f64`: word `slot + 1` of a result.
 * @param {number} slot 0 to 2; 3 is the error slot
 * @returns {number}
 */
export function resultF64(slot) {
  return memoryF64()[cellAddress / 8 + slot];
}

/**
 * Writes a slot of the result cell as `f64`: word `slot + 1` of a result.
 * @param {number} slot 0 to 2; 3 is the error slot
 * @param {number} value
 */
export function setResultF64(slot, value) {
  memoryF64()[cellAddress / 8 + slot] = value;
}

/**
 * Reads a slot of the result cell as `i64`: word `slot + 1` of a result.
 * @param {number} slot 0 to 2; 3 is the error slot
 * @returns {bigint}
 */
export function resultI64(slot) {
  return memoryI64()[cellAddress / 8 + slot];
}

/**
 * Writes a slot of the result cell as `i64`: word `slot + 1` of a result.
 * @param {number} slot 0 to 2; 3 is the error slot
 * @param {bigint} value
 */
export function setResultI64(slot, value) {
  memoryI64()[cellAddress / 8 + slot] = value;
}

/**
 * Reads a slot of the result cell as `u64`: word `slot + 1` of a result.
 * @param {number} slot 0 to 2; 3 is the error slot
 * @returns {bigint}
 */
export function resultU64(slot) {
  return memoryU64()[cellAddress / 8 + slot];
}

/**
 * Writes a slot of the result cell as `u64`: word `slot + 1` of a result.
 * @param {number} slot 0 to 2; 3 is the error slot
 * @param {bigint} value
 */
export function setResultU64(slot, value) {
  memoryU64()[cellAddress / 8 + slot] = value;
}
