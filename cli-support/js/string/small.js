// What takes text and arrays across in small glue: one way for all types of arrays. What is lent to a call is freed by the module.

import { utf8Encoder } from "#encoder";
import { allocate, reallocate } from "../memory/allocate_small.js";
import { wasm } from "#wasm";
import { copied } from "../vector/core.js";

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
  if (typeof text !== "string") throw TypeError("not a string");
  let length = text.length,
    // The encoder costs 150 ns in browsers, 50 elsewhere: about as much as so many characters.
    room = length < 128 && length,
    address = reallocate(/** @type {number} */ (room)),
    bytes = memoryBytes(),
    i = 0;
  for (; i < /** @type {number} */ (room) && (bytes[address + i] = text.charCodeAt(i)) < 128; ) i++;
  if (i < length) {
    // A code unit takes three bytes at most. To make them in JavaScript's memory first takes up to four times as long.
    address = reallocate((i = length * 3), address, room);
    address = reallocate((length = utf8Encoder.encodeInto(text, memoryBytes().subarray(address)).written), address, i);
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
  if (typeof text !== "string") throw TypeError("not a string");
}

/**
 * Stores text where there is room for it.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {number} bytes of UTF-8
 */
export function storeText(text, start, end) {
  return utf8Encoder.encodeInto(text, memoryBytes().subarray(start >>> 0, end >>> 0)).written;
}

const smallDecoder = new TextDecoder("utf8", { ignoreBOM: /** @type {any} */ (1) });

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
  const size = type.BYTES_PER_ELEMENT;
  const isOwn = values instanceof type && values.length * size === values.byteLength;
  // A length that lies is that of the copy.
  const source = isOwn ? values : copied(values, type);
  lastLength = source.length;
  const address = allocate(lastLength * size, size);
  viewOf(type).set(/** @type {any} */ (source), address / size);
  return address;
}

/**
 * The last view of memory for each size of elements: to make one costs as much as a short array.
 * @type {any[]}
 */
const smallViews = [];

/**
 * Linear memory as elements of a class.
 *
 * Ownership: valid until memory grows; call again after every call into wasm.
 * @param {import("../vector/core.js").TypedArrayClass} type
 * @returns {any}
 */
function viewOf(type) {
  const size = type.BYTES_PER_ELEMENT;
  const view = smallViews[size];
  return view?.length && view.constructor === type
    ? view
    : (smallViews[size] = new /** @type {any} */ (type)(wasm.memory.buffer));
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
  const size = type.BYTES_PER_ELEMENT;
  const start = (address >>> 0) / size;
  const values = viewOf(type).slice(start, start + length);
  wasm.__wbindgen_free(address, length * size, size);
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
