import { memoryF32 } from "#f32";
import { arrayCopyBack, arrayFromWasm, arrayToScratch, arrayToWasm, copied, takeArray, viewArray } from "./core.js";

/**
 * Lends numbers to a call as a `&[f32]`; see `arrayToScratch`.
 * @param {Float32Array | ArrayLike<number>} values
 * @returns {number} the address
 */
export function arrayF32ToScratch(values) {
  return arrayToScratch(values instanceof Float32Array ? values : copied(values, Float32Array), 4, memoryF32);
}

/**
 * Gives numbers to Rust as a `Vec<f32>`; see `arrayToWasm`.
 * @param {Float32Array | ArrayLike<number>} values
 * @returns {number} the address
 */
export function arrayF32ToWasm(values) {
  return arrayToWasm(values instanceof Float32Array ? values : copied(values, Float32Array), 4, memoryF32);
}

/**
 * Copies a `&[f32]`; see `arrayFromWasm`.
 * @param {number} address
 * @param {number} length
 * @returns {Float32Array}
 */
export function arrayF32FromWasm(address, length) {
  return arrayFromWasm(address, length, memoryF32());
}

/**
 * Copies a `Vec<f32>` and frees it; see `takeArray`.
 * @param {number} address
 * @param {number} length
 * @returns {Float32Array}
 */
export function takeArrayF32(address, length) {
  return takeArray(address, length, memoryF32());
}

/**
 * A `&[f32]` without a copy; see `viewArray`.
 * @param {number} address
 * @param {number} length
 * @returns {Float32Array}
 */
export function viewArrayF32(address, length) {
  return viewArray(address, length, memoryF32());
}

/**
 * Copies a `&mut [f32]` back to where it came from; see `arrayCopyBack`.
 * @param {Float32Array | number[]} values
 * @param {number} address
 * @param {number} length
 */
export function copyBackArrayF32(values, address, length) {
  arrayCopyBack(values, address, length, memoryF32());
}
