import { memoryI8 } from "#i8";
import { arrayCopyBack, arrayFromWasm, arrayToScratch, arrayToWasm, copied, takeArray, viewArray } from "./core.js";

/**
 * Lends numbers to a call as a `&[i8]`; see `arrayToScratch`.
 * @param {Int8Array | ArrayLike<number>} values
 * @returns {number} the address
 */
export function arrayI8ToScratch(values) {
  return arrayToScratch(values instanceof Int8Array ? values : copied(values, Int8Array), 1, memoryI8);
}

/**
 * Gives numbers to Rust as a `Vec<i8>`; see `arrayToWasm`.
 * @param {Int8Array | ArrayLike<number>} values
 * @returns {number} the address
 */
export function arrayI8ToWasm(values) {
  return arrayToWasm(values instanceof Int8Array ? values : copied(values, Int8Array), 1, memoryI8);
}

/**
 * Copies a `&[i8]`; see `arrayFromWasm`.
 * @param {number} address
 * @param {number} length
 * @returns {Int8Array}
 */
export function arrayI8FromWasm(address, length) {
  return arrayFromWasm(address, length, memoryI8());
}

/**
 * Copies a `Vec<i8>` and frees it; see `takeArray`.
 * @param {number} address
 * @param {number} length
 * @returns {Int8Array}
 */
export function takeArrayI8(address, length) {
  return takeArray(address, length, memoryI8());
}

/**
 * A `&[i8]` without a copy; see `viewArray`.
 * @param {number} address
 * @param {number} length
 * @returns {Int8Array}
 */
export function viewArrayI8(address, length) {
  return viewArray(address, length, memoryI8());
}

/**
 * Copies a `&mut [i8]` back to where it came from; see `arrayCopyBack`.
 * @param {Int8Array | number[]} values
 * @param {number} address
 * @param {number} length
 */
export function copyBackArrayI8(values, address, length) {
  arrayCopyBack(values, address, length, memoryI8());
}
