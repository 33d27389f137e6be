import { memoryI16 } from "#i16";
import { arrayCopyBack, arrayFromWasm, arrayToScratch, arrayToWasm, copied, takeArray, viewArray } from "./core.js";

/**
 * Lends numbers to a call as a `&[i16]`; see `arrayToScratch`.
 * @param {Int16Array | ArrayLike<number>} values
 * @returns {number} the address
 */
export function arrayI16ToScratch(values) {
  return arrayToScratch(values instanceof Int16Array ? values : copied(values, Int16Array), 2, memoryI16);
}

/**
 * Gives numbers to Rust as a `Vec<i16>`; see `arrayToWasm`.
 * @param {Int16Array | ArrayLike<number>} values
 * @returns {number} the address
 */
export function arrayI16ToWasm(values) {
  return arrayToWasm(values instanceof Int16Array ? values : copied(values, Int16Array), 2, memoryI16);
}

/**
 * Copies a `&[i16]`; see `arrayFromWasm`.
 * @param {number} address
 * @param {number} length
 * @returns {Int16Array}
 */
export function arrayI16FromWasm(address, length) {
  return arrayFromWasm(address, length, memoryI16());
}

/**
 * Copies a `Vec<i16>` and frees it; see `takeArray`.
 * @param {number} address
 * @param {number} length
 * @returns {Int16Array}
 */
export function takeArrayI16(address, length) {
  return takeArray(address, length, memoryI16());
}

/**
 * A `&[i16]` without a copy; see `viewArray`.
 * @param {number} address
 * @param {number} length
 * @returns {Int16Array}
 */
export function viewArrayI16(address, length) {
  return viewArray(address, length, memoryI16());
}

/**
 * Copies a `&mut [i16]` back to where it came from; see `arrayCopyBack`.
 * @param {Int16Array | number[]} values
 * @param {number} address
 * @param {number} length
 */
export function copyBackArrayI16(values, address, length) {
  arrayCopyBack(values, address, length, memoryI16());
}
