import { memoryU64 } from "#u64";
import { arrayCopyBack, arrayFromWasm, arrayToScratch, arrayToWasm, copied, takeArray, viewArray } from "./core.js";

/**
 * Lends bigints to a call as a `&[u64]`; see `arrayToScratch`.
 * @param {BigUint64Array | ArrayLike<bigint>} values
 * @returns {number} the address
 */
export function arrayU64ToScratch(values) {
  return arrayToScratch(values instanceof BigUint64Array ? values : copied(values, BigUint64Array), 8, memoryU64);
}

/**
 * Gives bigints to Rust as a `Vec<u64>`; see `arrayToWasm`.
 * @param {BigUint64Array | ArrayLike<bigint>} values
 * @returns {number} the address
 */
export function arrayU64ToWasm(values) {
  return arrayToWasm(values instanceof BigUint64Array ? values : copied(values, BigUint64Array), 8, memoryU64);
}

/**
 * Copies a `&[u64]`; see `arrayFromWasm`.
 * @param {number} address
 * @param {number} length
 * @returns {BigUint64Array}
 */
export function arrayU64FromWasm(address, length) {
  return arrayFromWasm(address, length, memoryU64());
}

/**
 * Copies a `Vec<u64>` and frees it; see `takeArray`.
 * @param {number} address
 * @param {number} length
 * @returns {BigUint64Array}
 */
export function takeArrayU64(address, length) {
  return takeArray(address, length, memoryU64());
}

/**
 * A `&[u64]` without a copy; see `viewArray`.
 * @param {number} address
 * @param {number} length
 * @returns {BigUint64Array}
 */
export function viewArrayU64(address, length) {
  return viewArray(address, length, memoryU64());
}

/**
 * Copies a `&mut [u64]` back to where it came from; see `arrayCopyBack`.
 * @param {BigUint64Array | bigint[]} values
 * @param {number} address
 * @param {number} length
 */
export function copyBackArrayU64(values, address, length) {
  arrayCopyBack(values, address, length, memoryU64());
}
