import { memoryU8 } from "#u8";
import { arrayCopyBack, arrayFromWasm, arrayToScratch, arrayToWasm, copied, takeArray, viewArray } from "./core.js";

/**
 * Lends numbers to a call as a `&[u8]`; see `arrayToScratch`.
 * @param {Uint8Array | ArrayLike<number>} values
 * @returns {number} the address
 */
export function arrayU8ToScratch(values) {
  return arrayToScratch(values instanceof Uint8Array ? values : copied(values, Uint8Array), 1, memoryU8);
}

/**
 * Gives numbers to Rust as a `Vec<u8>`; see `arrayToWasm`.
 * @param {Uint8Array | ArrayLike<number>} values
 * @returns {number} the address
 */
export function arrayU8ToWasm(values) {
  return arrayToWasm(values instanceof Uint8Array ? values : copied(values, Uint8Array), 1, memoryU8);
}

/**
 * Copies a `&[u8]`; see `arrayFromWasm`.
 * @param {number} address
 * @param {number} length
 * @returns {Uint8Array}
 */
export function arrayU8FromWasm(address, length) {
  return arrayFromWasm(address, length, memoryU8());
}

/**
 * Copies a `Vec<u8>` and frees it; see `takeArray`.
 * @param {number} address
 * @param {number} length
 * @returns {Uint8Array}
 */
export function takeArrayU8(address, length) {
  return takeArray(address, length, memoryU8());
}

/**
 * A `&[u8]` without a copy; see `viewArray`.
 * @param {number} address
 * @param {number} length
 * @returns {Uint8Array}
 */
export function viewArrayU8(address, length) {
  return viewArray(address, length, memoryU8());
}

/**
 * Copies a `&mut [u8]` back to where it came from; see `arrayCopyBack`.
 * @param {Uint8Array | number[]} values
 * @param {number} address
 * @param {number} length
 */
export function copyBackArrayU8(values, address, length) {
  arrayCopyBack(values, address, length, memoryU8());
}
