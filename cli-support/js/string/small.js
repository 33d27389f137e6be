// What takes text and arrays across in small glue: one way for all lengths. What is lent to a call is freed by the module.

import { allocate } from "#allocate";
import { bytesAt } from "../memory/bytes_at.js";
import { wasm } from "#wasm";
import { typedArray } from "../vector/core.js";

const smallEncoder = new TextEncoder();

/** The second word of what was copied into memory last: bytes of a string, elements of an array. Read it at once. */
export let lastLength = 0;

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
export function stringToWasm(text) {
  if (typeof text !== "string") throw TypeError(`expected a string argument, found ${text && typeof text}`);
  const bytes = smallEncoder.encode(text);
  const address = allocate((lastLength = bytes.length), 1);
  bytesAt(address, lastLength).set(bytes);
  return address;
}

/**
 * Gives text to Rust as `stringToWasm` does, where a program does so in several ways: some engines need a microsecond to make
 * an array of bytes, and short text of ASCII needs none.
 * @param {string} text
 * @returns {number}
 */
export function textToWasm(text) {
  assertString(text);
  // A code unit takes three bytes at most.
  const room = text.length * 3;
  const address = allocate(room, 1);
  const bytes = bytesAt(address, room);
  let length = 0;
  // Behind the end there is no code, which is not less than anything.
  while (length < 64 && (bytes[length] = text.charCodeAt(length)) < 128) length++;
  if (length < text.length) length = smallEncoder.encodeInto(text, bytes).written;
  lastLength = length;
  const kept = wasm.__wbindgen_realloc(address, room, length, 1);
  if (!kept) throw RangeError("no room");
  return kept;
}

/**
 * Refuses anything that is not a string.
 *
 * Errors: a `TypeError` that says what it is instead.
 * @param {unknown} text
 */
export function assertString(text) {
  if (typeof text !== "string") throw TypeError(`expected a string argument, found ${text && typeof text}`);
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
  bytesAt(start, bytes.length).set(bytes);
  return bytes.length;
}

const smallDecoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Copies a `&str`.
 *
 * Units: bytes of UTF-8.
 * Ownership: the bytes stay Rust's.
 * @param {number} address
 * @param {number} length
 * @returns {string}
 */
export const stringFromWasm = (address, length) => smallDecoder.decode(bytesAt(address, length));

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
