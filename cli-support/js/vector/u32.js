import { memoryU32 } from "#u32";
import { arrayCopyBack, arrayFromWasm, arrayToScratch, arrayToWasm, copied, takeArray, viewArray } from "./core.js";

/**
 * Lends numbers to a call as a `&[u32]`; see `arrayToScratch`.
 * @param {Uint32Array | ArrayLike<number>} values
 * @returns {number} the address
 */
export function arrayU32ToScratch(values) {
  return arrayToScratch(values instanceof Uint32Array ? values : copied(values, Uint32Array), 4, memoryU32);
}

/**
 * Gives numbers to Rust as a `Vec<u32>`; see `arrayToWasm`.
 * @param {Uint32Array | ArrayLike<number>} values
 * @returns {number} the address
 */
export function arrayU32ToWasm(values) {
  return arrayToWasm(values instanceof Uint32Array ? values : copied(values, Uint32Array), 4, memoryU32);
}

/**
 * Copies a `&[u32]`; see `arrayFromWasm`.
 * @param {number} address
 * @param {number} length
 * @returns {Uint32Array}
 */
export function arrayU32FromWasm(address, length) {
  return arrayFromWasm(address, length, memoryU32());
}

/**
 * Copies a `Vec<u32>` and frees it; see `takeArray`.
 * @param {number} address
 * @param {number} length
 * @returns {Uint32Array}
 */
export function takeArrayU32(address, length) {
  return takeArray(address, length, memoryU32());
}

/**
 * A `&[u32]` without a copy; see `viewArray`.
 * @param {number} address
 * @param {number} length
 * @returns {Uint32Array}
 */
export function viewArrayU32(address, length) {
  return viewArray(address, length, memoryU32());
}

/**
 * Copies a `&mut [u32]` back to where it came from; see `arrayCopyBack`.
 * @param {Uint32Array | number[]} values
 * @param {number} address
 * @param {number} length
 */
export function copyBackArrayU32(values, address, length) {
  arrayCopyBack(values, address, length, memoryU32());
}
