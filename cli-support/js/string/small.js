// What takes text and arrays across in small glue: one way for all types of arrays. What is lent to a call is freed by the module.

import { allocate } from "#allocate";
import { wasm } from "#wasm";
import { typedArray } from "../vector/core.js";

const smallEncoder = new TextEncoder();

/** @type {Uint8Array<ArrayBuffer> | undefined} */
let smallView;

/**
 * Linear memory.
 *
 * Ownership: valid until memory grows; call again after every call into wasm.
 * @returns {Uint8Array<ArrayBuffer>}
 */
const memoryBytes = () => (smallView?.length ? smallView : (smallView = new Uint8Array(wasm.memory.buffer)));

/**
 * The second word of what was copied into memory last: bytes of a string, elements of an array. Read it at once.
 * @type {number}
 */
export let lastLength;

/**
 * Remembers the second word of what was just copied into memory.
 * @param {number} length
 */
export function setLastLength(length) {
  lastLength = length;
}

/**
 * Gives text to Rust.
 *
 * Shape: returns the address; the length is in `lastLength`.
 * Units: bytes of UTF-8.
 * Ownership: Rust's; the allocation is exactly as long as the text.
 * Errors: a `TypeError` for anything that is not a string, a `RangeError` where there is no room.
 * Source: Encoding Standard, "UTF-8 encode": a lone surrogate becomes U+FFFD.
 * @param {string} text
 * @returns {number}
 */
export const stringToWasm = (text) => {
  if (typeof text !== "string") throw TypeError("expected a string");
  let length = text.length,
    address = allocate(length, 1),
    bytes = memoryBytes(),
    i = 0;
  // An array of bytes costs up to a microsecond, the encoder 150 ns in browsers: as much as so many characters.
  for (; i < length && length < 256 && (bytes[address + i] = text.charCodeAt(i)) < 128; ) i++;
  if (i < length) {
    wasm.__wbindgen_free(address, length, 1);
    bytes = smallEncoder.encode(text);
    address = allocate((length = bytes.length), 1);
    memoryBytes().set(bytes, address);
  }
  lastLength = length;
  return address;
};

/**
 * Refuses anything that is not a string.
 *
 * Errors: a `TypeError` that says what it is instead.
 * @param {unknown} text
 */
export function assertString(text) {
  if (typeof text !== "string") throw TypeError("expected a string");
}

/**
 * Stores text where there is room for it.
 *
 * @param {string} text
 * @param {number} start
 * @returns {number} bytes of UTF-8
 */
export function storeText(text, start) {
  const bytes = smallEncoder.encode(text);
  memoryBytes().set(bytes, start >>> 0);
  return bytes.length;
}

const smallDecoder = new TextDecoder("utf8", { ignoreBOM: true });

/**
 * Copies a `&str`.
 *
 * Units: bytes of UTF-8.
 * Ownership: the bytes stay Rust's.
 * @param {number} address
 * @param {number} length
 * @returns {string}
 */
export const stringFromWasm = (address, length) =>
  smallDecoder.decode(memoryBytes().subarray((address >>>= 0), address + length));

/**
 * Gives numbers to Rust.
 *
 * Shape: returns the address; the length is in `lastLength`.
 * Units: elements.
 * Ownership: Rust's; the allocation is exactly as long as the array.
 * Errors: a `TypeError` for anything that is not an array of the right elements. Integers out of range wrap around.
 * @param {unknown} values
 * @param {import("../vector/core.js").TypedArrayClass} type
 * @returns {number}
 */
export function giveArray(values, type) {
  const source = typedArray(values, type);
  const size = type.BYTES_PER_ELEMENT;
  // A length that lies is not asked again: `set` knows the right one, and refuses what does not fit.
  lastLength = source.length >>> 0;
  const address = allocate(lastLength * size, size);
  elementsAt(address, lastLength, type).set(/** @type {any} */ (source));
  return address;
}

/**
 * Copies a vector and frees it.
 *
 * Units: elements.
 * Ownership: the memory is the glue's, exactly as much as the length says.
 * @param {number} address
 * @param {number} length
 * @param {import("../vector/core.js").TypedArrayClass} type
 * @returns {any}
 */
export function takeElements(address, length, type) {
  const values = elementsAt(address, length, type).slice();
  wasm.__wbindgen_free(address, values.byteLength, type.BYTES_PER_ELEMENT);
  return values;
}

/**
 * A slice without a copy.
 *
 * Units: elements.
 * Ownership: Rust's; the view is valid until Rust frees the slice or memory grows.
 * @param {number} address
 * @param {number} length
 * @param {any} type
 * @returns {import("../vector/core.js").TypedArray}
 */
export const elementsAt = (address, length, type) => new type(wasm.memory.buffer, address >>> 0, length);
