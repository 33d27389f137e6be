import { memoryI64 } from "#i64";
import { arrayCopyBack, arrayFromWasm, arrayToScratch, arrayToWasm, copied, takeArray, viewArray } from "./core.js";

/**
 * Lends bigints to a call as a `&[i64]`; see `arrayToScratch`.
 * @param {BigInt64Array | ArrayLike<bigint>} values
 * @returns {number} the address
 */
export function arrayI64ToScratch(values) {
  return arrayToScratch(values instanceof BigInt64Array ? values : copied(values, BigInt64Array), 8, memoryI64);
}

/**
 * Gives bigints to Rust as a `Vec<i64>`; see `arrayToWasm`.
 * @param {BigInt64Array | ArrayLike<bigint>} values
 * @returns {number} the address
 */
export function arrayI64ToWasm(values) {
  return arrayToWasm(values instanceof BigInt64Array ? values : copied(values, BigInt64Array), 8, memoryI64);
}

/**
 * Copies a `&[i64]`; see `arrayFromWasm`.
 * @param {number} address
 * @param {number} length
 * @returns {BigInt64Array}
 */
export function arrayI64FromWasm(address, length) {
  return arrayFromWasm(address, length, memoryI64());
}

/**
 * Copies a `Vec<i64>` and frees it; see `takeArray`.
 * @param {number} address
 * @param {number} length
 * @returns {BigInt64Array}
 */
export function takeArrayI64(address, length) {
  return takeArray(address, length, memoryI64());
}

/**
 * A `&[i64]` without a copy; see `viewArray`.
 * @param {number} address
 * @param {number} length
 * @returns {BigInt64Array}
 */
export function viewArrayI64(address, length) {
  return viewArray(address, length, memoryI64());
}

/**
 * Copies a `&mut [i64]` back to where it came from; see `arrayCopyBack`.
 * @param {BigInt64Array | bigint[]} values
 * @param {number} address
 * @param {number} length
 */
export function copyBackArrayI64(values, address, length) {
  arrayCopyBack(values, address, length, memoryI64());
}
