import { memoryClamped } from "#clamped";
import { arrayCopyBack, arrayFromWasm, arrayToScratch, arrayToWasm, copied, takeArray, viewArray } from "./core.js";

/**
 * Lends numbers to a call as a `Clamped<&[u8]>`; see `arrayToScratch`.
 * @param {Uint8ClampedArray | ArrayLike<number>} values
 * @returns {number} the address
 */
export function arrayClampedToScratch(values) {
  return arrayToScratch(values instanceof Uint8ClampedArray ? values : copied(values, Uint8ClampedArray), 1, memoryClamped);
}

/**
 * Gives numbers to Rust as a `Clamped<Vec<u8>>`; see `arrayToWasm`.
 * @param {Uint8ClampedArray | ArrayLike<number>} values
 * @returns {number} the address
 */
export function arrayClampedToWasm(values) {
  return arrayToWasm(values instanceof Uint8ClampedArray ? values : copied(values, Uint8ClampedArray), 1, memoryClamped);
}

/**
 * Copies a `Clamped<&[u8]>`; see `arrayFromWasm`.
 * @param {number} address
 * @param {number} length
 * @returns {Uint8ClampedArray}
 */
export function arrayClampedFromWasm(address, length) {
  return arrayFromWasm(address, length, memoryClamped());
}

/**
 * Copies a `Clamped<Vec<u8>>` and frees it; see `takeArray`.
 * @param {number} address
 * @param {number} length
 * @returns {Uint8ClampedArray}
 */
export function takeArrayClamped(address, length) {
  return takeArray(address, length, memoryClamped());
}

/**
 * A `Clamped<&[u8]>` without a copy; see `viewArray`.
 * @param {number} address
 * @param {number} length
 * @returns {Uint8ClampedArray}
 */
export function viewArrayClamped(address, length) {
  return viewArray(address, length, memoryClamped());
}

/**
 * Copies a `Clamped<&mut [u8]>` back to where it came from; see `arrayCopyBack`.
 * @param {Uint8ClampedArray | number[]} values
 * @param {number} address
 * @param {number} length
 */
export function copyBackArrayClamped(values, address, length) {
  arrayCopyBack(values, address, length, memoryClamped());
}
