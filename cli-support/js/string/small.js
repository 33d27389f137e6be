// What takes text and its length across in small glue: one way for all lengths. What is lent to a call is freed by the module.

import { allocate } from "#allocate";
import { bytesAt } from "../memory/bytes_at.js";

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
  if (typeof text !== "string") throw TypeError(`expected a string argument, found ${text === null ? text : typeof text}`);
  const bytes = smallEncoder.encode(text);
  const address = allocate((lastLength = bytes.length), 1);
  bytesAt(address, lastLength).set(bytes);
  return address;
}

/**
 * Refuses anything that is not a string.
 *
 * Errors: a `TypeError` that says what it is instead.
 * @param {unknown} text
 */
export function assertString(text) {
  if (typeof text !== "string") throw TypeError(`expected a string argument, found ${text === null ? text : typeof text}`);
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
