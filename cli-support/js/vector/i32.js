import { memoryI32 } from "#i32";
import { arrayCopyBack, arrayFromWasm, arrayToScratch, arrayToWasm, copied, takeArray, viewArray } from "./core.js";

/**
 * Lends numbers to a call as a `&[i32]`; see `arrayToScratch`.
 * @param {Int32Array | ArrayLike<number>} values
 * @returns {number} the address
 */
export function arrayI32ToScratch(values) {
  return arrayToScratch(values instanceof Int32Array ? values : copied(values, Int32Array), 4, memoryI32);
}

/**
 * Gives numbers to Rust as a `Vec<i32>`; see `arrayToWasm`.
 * @param {Int32Array | ArrayLike<number>} values
 * @returns {number} the address
 */
export function arrayI32ToWasm(values) {
  return arrayToWasm(values instanceof Int32Array ? values : copied(values, Int32Array), 4, memoryI32);
}

/**
 * Copies a `&[i32]`; see `arrayFromWasm`.
 * @param {number} address
 * @param {number} length
 * @returns {Int32Array}
 */
export function arrayI32FromWasm(address, length) {
  return arrayFromWasm(address, length, memoryI32());
}

/**
 * Copies a `Vec<i32>` and frees it; see `takeArray`.
 * @param {number} address
 * @param {number} length
 * @returns {Int32Array}
 */
export function takeArrayI32(address, length) {
  return takeArray(address, length, memoryI32());
}

/**
 * A `&[i32]` without a copy; see `viewArray`.
 * @param {number} address
 * @param {number} length
 * @returns {Int32Array}
 */
export function viewArrayI32(address, length) {
  return viewArray(address, length, memoryI32());
}

/**
 * Copies a `&mut [i32]` back to where it came from; see `arrayCopyBack`.
 * @param {Int32Array | number[]} values
 * @param {number} address
 * @param {number} length
 */
export function copyBackArrayI32(values, address, length) {
  arrayCopyBack(values, address, length, memoryI32());
}
