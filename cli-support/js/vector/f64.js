import { memoryF64 } from "#f64";
import { arrayCopyBack, arrayFromWasm, arrayToScratch, arrayToWasm, copied, takeArray, viewArray } from "./core.js";

/**
 * Lends numbers to a call as a `&[f64]`; see `arrayToScratch`.
 * @param {Float64Array | ArrayLike<number>} values
 * @returns {number} the address
 */
export function arrayF64ToScratch(values) {
  return arrayToScratch(values instanceof Float64Array ? values : copied(values, Float64Array), 8, memoryF64);
}

/**
 * Gives numbers to Rust as a `Vec<f64>`; see `arrayToWasm`.
 * @param {Float64Array | ArrayLike<number>} values
 * @returns {number} the address
 */
export function arrayF64ToWasm(values) {
  return arrayToWasm(values instanceof Float64Array ? values : copied(values, Float64Array), 8, memoryF64);
}

/**
 * Copies a `&[f64]`; see `arrayFromWasm`.
 * @param {number} address
 * @param {number} length
 * @returns {Float64Array}
 */
export function arrayF64FromWasm(address, length) {
  return arrayFromWasm(address, length, memoryF64());
}

/**
 * Copies a `Vec<f64>` and frees it; see `takeArray`.
 * @param {number} address
 * @param {number} length
 * @returns {Float64Array}
 */
export function takeArrayF64(address, length) {
  return takeArray(address, length, memoryF64());
}

/**
 * A `&[f64]` without a copy; see `viewArray`.
 * @param {number} address
 * @param {number} length
 * @returns {Float64Array}
 */
export function viewArrayF64(address, length) {
  return viewArray(address, length, memoryF64());
}

/**
 * Copies a `&mut [f64]` back to where it came from; see `arrayCopyBack`.
 * @param {Float64Array | number[]} values
 * @param {number} address
 * @param {number} length
 */
export function copyBackArrayF64(values, address, length) {
  arrayCopyBack(values, address, length, memoryF64());
}
