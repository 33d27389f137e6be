import { wasm } from "#wasm";
import { expectedError } from "../error/expected.js";
import { allocate } from "#allocate";
import { setLastLength } from "#length";
import { scratchTake } from "#scratch";

/**
 * What every typed array has in common.
 * @typedef {Int8Array | Uint8Array | Uint8ClampedArray | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array
 *   | BigInt64Array | BigUint64Array} TypedArray
 */

/**
 * A class of typed arrays.
 * @typedef {{ new (length: number): TypedArray, readonly BYTES_PER_ELEMENT: number, readonly name: string }} TypedArrayClass
 */

/**
 * Reads an array's own length.
 * @type {(this: unknown) => number}
 */
const typedLength = /** @type {any} */ (
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), "length")
).get;

/**
 * An array's own length. A property of that name may say something else, and memory would be overrun; but asking the array
 * itself costs as much as the call.
 * @param {TypedArray} source
 * @param {number} size of an element, in bytes
 * @returns {number}
 */
function lengthOf(source, size) {
  const { length } = source;
  return length * size === source.byteLength ? length : typedLength.call(source);
}

/**
 * The values as a typed array of the right class: themselves, or a copy; see `copied`.
 * @param {unknown} values
 * @param {TypedArrayClass} type
 * @returns {TypedArray}
 */
export function typedArray(values, type) {
  return values instanceof type ? values : copied(values, type);
}

/**
 * A typed array of the right class, from what is like an array. No code of the values' own can run after this.
 *
 * Errors: a `TypeError` that says what was expected and what was found.
 * @param {unknown} values
 * @param {TypedArrayClass} type
 * @returns {TypedArray}
 */
export function copied(values, type) {
  const element = typeof new type(1)[0];
  const expected = `a ${type.name} or an array of ${element}s`;
  const list = /** @type {ArrayLike<any>} */ (values);
  const length = typeof values === "object" ? list?.length : NaN;
  if (!Number.isSafeInteger(length) || length < 0) throw expectedError(expected, values);
  const copy = new type(length);
  for (let i = 0; i < length; i++) {
    const value = list[i];
    if (typeof value !== element) {
      throw new TypeError(`expected ${expected}, found ${value === null ? "null" : typeof value} at index ${i}`);
    }
    copy[i] = value;
  }
  return copy;
}

/**
 * Lends numbers to a call as a slice.
 *
 * Shape: returns the address; the length is in `lastLength`.
 * Units: elements.
 * Ownership: the scratch stack's; valid until a top noted before is released.
 * @param {TypedArray} source
 * @param {number} size of an element, in bytes
 * @param {() => TypedArray} memory
 * @returns {number}
 */
export function arrayToScratch(source, size, memory) {
  const length = lengthOf(source, size);
  const address = scratchTake(length * size, size);
  memory().set(/** @type {any} */ (source), address / size);
  setLastLength(length);
  return address;
}

/**
 * Gives numbers to Rust as a vector.
 *
 * Shape: returns the address; the length is in `lastLength`.
 * Units: elements.
 * Ownership: Rust's; the allocation is exactly as long as the array.
 * @param {TypedArray} source
 * @param {number} size of an element, in bytes
 * @param {() => TypedArray} memory
 * @returns {number}
 */
export function arrayToWasm(source, size, memory) {
  const length = lengthOf(source, size);
  const address = allocate(length * size, size);
  try {
    memory().set(/** @type {any} */ (source), address / size);
  } catch (error) {
    // The array was a view of WebAssembly's memory, which has just grown.
    wasm.__wbindgen_free(address, length * size, size);
    throw error;
  }
  setLastLength(length);
  return address;
}

/**
 * Copies a slice.
 *
 * Units: elements.
 * Ownership: the memory stays Rust's.
 * @template {TypedArray} T
 * @param {number} address
 * @param {number} length
 * @param {T} memory
 * @returns {T}
 */
export function arrayFromWasm(address, length, memory) {
  const start = (address >>> 0) / memory.BYTES_PER_ELEMENT;
  return /** @type {T} */ (memory.slice(start, start + (length >>> 0)));
}

/**
 * Copies a vector and frees it.
 *
 * Units: elements.
 * Ownership: the memory is the glue's, exactly as much as the length says.
 * @template {TypedArray} T
 * @param {number} address
 * @param {number} length
 * @param {T} memory
 * @returns {T}
 */
export function takeArray(address, length, memory) {
  const values = arrayFromWasm(address, length, memory);
  const size = memory.BYTES_PER_ELEMENT;
  wasm.__wbindgen_free(address, (length >>> 0) * size, size);
  return values;
}

/**
 * A slice without a copy.
 *
 * Units: elements.
 * Ownership: Rust's; the view is valid until Rust frees the slice or memory grows.
 * @template {TypedArray} T
 * @param {number} address
 * @param {number} length
 * @param {T} memory
 * @returns {T}
 */
export function viewArray(address, length, memory) {
  const start = (address >>> 0) / memory.BYTES_PER_ELEMENT;
  return /** @type {T} */ (memory.subarray(start, start + (length >>> 0)));
}

/**
 * Copies what Rust may have changed back to the array it was copied from.
 *
 * Units: elements. An array that has become shorter gets as many as it holds.
 * @param {TypedArray | ArrayLike<number | bigint>} values
 * @param {number} address
 * @param {number} length
 * @param {TypedArray} memory
 */
export function arrayCopyBack(values, address, length, memory) {
  const source = viewArray(address, length, memory);
  const target = /** @type {any} */ (values);
  for (let i = 0, end = Math.min(source.length, target.length); i < end; i++) {
    target[i] = source[i];
  }
}
