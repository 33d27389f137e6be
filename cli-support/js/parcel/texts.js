// Lists of text, the only lists that most programs have: parcels whose cells are their lengths. What is written here is
// what `putList` and `putText` put; it needs none of what values of other shapes do.

import { describe, expectedError } from "../error/expected.js";
import { allocate } from "#allocate";
import { setLastLength } from "#length";
import { stringFromWasm } from "#text";
import { memoryF64 } from "#f64";
import { memoryI32 } from "#i32";
import { wasm } from "#wasm";
import { isList, mostElements } from "./most.js";
import { apart } from "./text.js";
import { storeText } from "#encode";

/**
 * Looks at what should be a list of text.
 *
 * What has a length and elements is as good as an array: `arguments`, a `NodeList`.
 *
 * Errors: a `TypeError` for what has no elements; one that says which element is no string.
 * @param {any} value
 * @returns {string[]} the texts, as they are to be joined
 */
export function packTexts(value) {
  if (!isList(value)) throw expectedError("an array", value);
  const count = value.length;
  if (count > mostElements) {
    throw new TypeError(`expected an array of at most ${mostElements}, found one of ${count}`);
  }
  // Engines copy plain arrays at once.
  const texts = Array.isArray(value) ? [...value] : Array.from(value);
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i];
    if (typeof text !== "string") {
      throw new TypeError(`[${i}]: array contains a value of the wrong type: expected a string, found ${describe(text)}`);
    }
    texts[i] = apart(text);
  }
  return texts;
}

/**
 * Gives texts to Rust.
 *
 * Shape: returns the address of a parcel; its length is in `lastLength`.
 * Units: bytes.
 * Ownership: Rust's.
 * @param {string[]} texts
 * @returns {number}
 */
export function sendTexts(texts) {
  const count = texts.length;
  const text = texts.join("");
  const start = 24 + count * 8;
  // A code unit takes three bytes at most.
  const size = start + text.length * 3;
  const address = allocate(size, 8);
  const cells = memoryF64();
  let at = address / 8 + 2;
  cells[at] = count;
  for (let i = 0; i < count; i++) cells[++at] = texts[i].length;
  const words = memoryI32();
  at = address / 4;
  words[at] = count + 1;
  words[at + 1] = storeText(text, address + start, address + size);
  words[at + 2] = size;
  words[at + 3] = 0;
  setLastLength(size);
  return address;
}

/**
 * Takes texts from Rust, and frees their parcel.
 *
 * Ownership: the parcel is the caller's.
 * @param {number} address of the parcel
 * @returns {string[]}
 */
export function takeTexts(address) {
  const start = address >>> 0;
  const words = memoryI32();
  const cells = memoryF64();
  const size = words[start / 4 + 2];
  let at = start / 8 + 2;
  const end = at + words[start / 4];
  const text = stringFromWasm(end * 8, words[start / 4 + 1]);
  const texts = [];
  let unit = 0;
  while (++at < end) texts.push(text.slice(unit, (unit += cells[at])));
  wasm.__wbindgen_free(start, size, 8);
  return texts;
}
