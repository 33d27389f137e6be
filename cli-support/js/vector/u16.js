import { memoryU16 } from "#u16";
import { arrayCopyBack, arrayFromWasm, arrayToScratch, arrayToWasm, copied, takeArray, viewArray } from "./core.js";

/**
 * Lends numbers to a call as a `&[u16]`; see `arrayToScratch`.
 * @param {Uint16Array | ArrayLike<number>} values
 * @returns {number} the address
 */
export function arrayU16ToScratch(values) {
  return arrayToScratch(values instanceof Uint16Array ? values : copied(values, Uint16Array), 2, memoryU16);
}

/**
 * Gives numbers to Rust as a `Vec<u16>`; see `arrayToWasm`.
 * @param {Uint16Array | ArrayLike<number>} values
 * @returns {number} the address
 */
export function arrayU16ToWasm(values) {
  return arrayToWasm(values instanceof Uint16Array ? values : copied(values, Uint16Array), 2, memoryU16);
}

/**
 * Copies a `&[u16]`; see `arrayFromWasm`.
 * @param {number} address
 * @param {number} length
 * @returns {Uint16Array}
 */
export function arrayU16FromWasm(address, length) {
  return arrayFromWasm(address, length, memoryU16());
}

/**
 * Copies a `Vec<u16>` and frees it; see `takeArray`.
 * @param {number} address
 * @param {number} length
 * @returns {Uint16Array}
 */
export function takeArrayU16(address, length) {
  return takeArray(address, length, memoryU16());
}

/**
 * A `&[u16]` without a copy; see `viewArray`.
 * @param {number} address
 * @param {number} length
 * @returns {Uint16Array}
 */
export function viewArrayU16(address, length) {
  return viewArray(address, length, memoryU16());
}

/**
 * Copies a `&mut [u16]` back to where it came from; see `arrayCopyBack`.
 * @param {Uint16Array | number[]} values
 * @param {number} address
 * @param {number} length
 */
export function copyBackArrayU16(values, address, length) {
  arrayCopyBack(values, address, length, memoryU16());
}
