// One function per kind of part: it looks at the value, and puts it into a parcel.
//
// Parameters: the parcel, the value, and how deep it is, for messages. Errors: a `TypeError` that says where in the whole
// value what was expected, and what was found.

import { borrowAddress } from "../class/instance.js";
import { describe } from "../error/expected.js";
import { charToWasm } from "../string/char.js";
import { typedArray } from "../vector/core.js";
import { isList, mostElements } from "./most.js";
import { apart } from "./text.js";
import { Parcel, partError, partRefused } from "./write.js";

/**
 * A boolean.
 * @param {Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 */
export function putBoolean(parcel, value, depth) {
  if (typeof value !== "boolean") throw partError(parcel, depth, "a boolean", value);
  parcel.number(value ? 1 : 0);
}

/**
 * A float.
 * @param {Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 */
export function putNumber(parcel, value, depth) {
  if (typeof value !== "number") throw partError(parcel, depth, "a number", value);
  parcel.number(value);
}

/**
 * A signed integer: the number wraps around, fractions are cut off.
 * @param {Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 */
export function putSigned(parcel, value, depth) {
  if (typeof value !== "number") throw partError(parcel, depth, "a number", value);
  parcel.number(value | 0);
}

/**
 * An unsigned integer, as `putSigned`.
 * @param {Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 */
export function putUnsigned(parcel, value, depth) {
  if (typeof value !== "number") throw partError(parcel, depth, "a number", value);
  parcel.number(value >>> 0);
}

/**
 * An integer of 64 bits; greater values wrap around.
 * @param {Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 */
export function putBig(parcel, value, depth) {
  if (typeof value !== "bigint") throw partError(parcel, depth, "a bigint", value);
  parcel.big(value);
}

/**
 * An integer of 128 bits, the lower half first; greater values wrap around.
 * @param {Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 */
export function putWide(parcel, value, depth) {
  if (typeof value !== "bigint") throw partError(parcel, depth, "a bigint", value);
  parcel.big(value);
  parcel.big(value >> 64n);
}

/**
 * A string of one character.
 * @param {Parcel} parcel
 * @param {any} value
 * @param {number} depth
 */
export function putChar(parcel, value, depth) {
  if (typeof value !== "string") throw partError(parcel, depth, "a string of one character", value);
  let code;
  try {
    code = charToWasm(value);
  } catch (error) {
    throw partRefused(parcel, depth, /** @type {Error} */ (error).message);
  }
  parcel.number(code);
}

/**
 * Text: all texts are joined and encoded at once.
 * @param {Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 */
export function putText(parcel, value, depth) {
  if (typeof value !== "string") throw partError(parcel, depth, "a string", value);
  parcel.number(value.length);
  parcel.texts.push(apart(value));
}

/**
 * Any value, behind a handle.
 * @param {Parcel} parcel
 * @param {unknown} value
 */
export function putValue(parcel, value) {
  parcel.values.push(value);
  parcel.valueCells.push(parcel.at);
  parcel.number(0);
}

/**
 * An object of a class, which Rust takes.
 * @param {Parcel} parcel
 * @param {any} value
 * @param {number} depth
 * @param {Function} type
 */
export function putObject(parcel, value, depth, type) {
  if (!(value instanceof type)) {
    const note = depth === 1 && typeof parcel.path[0] === "number" ? "array contains a value of the wrong type: " : "";
    throw partRefused(parcel, depth, `${note}expected instance of ${type.name}, found ${describe(value)}`);
  }
  borrowAddress(value, type);
  parcel.objects.push(value);
  parcel.objectCells.push(parcel.at);
  parcel.number(0);
}

/**
 * A variant of an enum; Rust checks that there is such a variant.
 * @param {Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 * @param {string} name of the enum
 */
export function putVariant(parcel, value, depth, name) {
  if (typeof value !== "number") {
    throw partRefused(parcel, depth, `invalid enum value passed: expected a variant of ${name} (a number), found ${describe(value)}`);
  }
  parcel.number(value);
}

/**
 * A time, in milliseconds since 1970.
 * @param {Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 */
export function putDate(parcel, value, depth) {
  const time = value instanceof Date ? value.getTime() : NaN;
  if (Number.isNaN(time)) throw partError(parcel, depth, "a valid Date", value);
  parcel.number(time);
}

/**
 * Numbers that have a typed array: how many, and their bytes.
 * @param {Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 * @param {import("../vector/core.js").TypedArrayClass} type
 * @param {number} [length] that it must have
 */
export function putArray(parcel, value, depth, type, length) {
  let array;
  try {
    array = typedArray(value, type);
  } catch (error) {
    throw partRefused(parcel, depth, /** @type {Error} */ (error).message);
  }
  // A copy of its own class, which cannot lie about its length.
  const copy = /** @type {any} */ (type).from(array);
  checkLength(parcel, copy, depth, length);
  const cells = Math.ceil(copy.byteLength / 8);
  parcel.number(copy.length);
  parcel.reserve(cells);
  new Uint8Array(parcel.buffer).set(new Uint8Array(copy.buffer), parcel.at * 8);
  parcel.at += cells;
}

/**
 * Integers that have a typed array: as `putArray`, and none may be out of range.
 * @param {Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 * @param {import("../vector/core.js").TypedArrayClass} type
 * @param {number} [length] that it must have
 */
export function putExactArray(parcel, value, depth, type, length) {
  if (value instanceof type || !(Array.isArray(value) || ArrayBuffer.isView(value))) {
    return putArray(parcel, value, depth, type, length);
  }
  const list = /** @type {any[]} */ (value);
  if (list.length > mostElements) {
    throw partRefused(parcel, depth, `expected an array of at most ${mostElements}, found one of ${list.length}`);
  }
  // What was looked at is what is put.
  const copy = Array.from(list);
  const start = parcel.at;
  putArray(parcel, copy, depth, type, length);
  const put = new /** @type {any} */ (type)(parcel.buffer, (start + 1) * 8, copy.length);
  const wrong = copy.findIndex((element, i) => element !== put[i]);
  if (wrong >= 0) {
    parcel.path[depth] = wrong;
    throw partRefused(parcel, depth + 1, `expected an integer that a ${type.name} holds, found ${copy[wrong]}`);
  }
}

/**
 * Begins a list, whose elements follow.
 * @param {Parcel} parcel
 * @param {any} value
 * @param {number} depth
 * @param {number} [length] that it must have
 * @returns {number} how many elements follow, whatever the array's length is by then
 */
export function putList(parcel, value, depth, length) {
  // Inside of other values, objects with a length are objects.
  if (!(depth ? Array.isArray(value) : isList(value))) throw partError(parcel, depth, "an array", value);
  const count = value.length;
  if (length !== undefined && count !== length) throw wrongLength(parcel, depth, length, count);
  if (count > mostElements) {
    throw partRefused(parcel, depth, `expected an array of at most ${mostElements}, found one of ${count}`);
  }
  parcel.number(count);
  return count;
}

/**
 * Begins a tuple, whose parts follow.
 * @param {Parcel} parcel
 * @param {any} value
 * @param {number} depth
 * @param {number} length
 * @param {number} [least] length; the parts behind it may be missing
 * @returns {any[]} the parts
 */
export function putTuple(parcel, value, depth, length, least) {
  if (!Array.isArray(value)) throw partError(parcel, depth, `an array of ${length}`, value);
  if (least === undefined || value.length < least || value.length > length) checkLength(parcel, value, depth, length);
  return value;
}

/**
 * Begins a map, whose entries follow, each as key and value.
 * @param {Parcel} parcel
 * @param {any} value
 * @param {number} depth
 * @returns {[key: any, value: any][]} the entries
 */
export function putMap(parcel, value, depth) {
  if (!(value instanceof Map)) throw partError(parcel, depth, "a Map", value);
  const entries = [...value];
  parcel.number(entries.length);
  return entries;
}

/**
 * Begins a map whose keys are text: a plain object, as JSON has it, is as good.
 * @param {Parcel} parcel
 * @param {any} value
 * @param {number} depth
 * @returns {[key: string, value: any][]} the entries
 */
export function putTextMap(parcel, value, depth) {
  if (!isPlainObject(value)) return putMap(parcel, value, depth);
  const entries = Object.entries(value);
  parcel.number(entries.length);
  return entries;
}

/**
 * Begins a map whose keys are numbers; those of a plain object are text.
 * @param {Parcel} parcel
 * @param {any} value
 * @param {number} depth
 * @returns {[key: number, value: any][]} the entries
 */
export function putNumberMap(parcel, value, depth) {
  if (!isPlainObject(value)) return putMap(parcel, value, depth);
  const entries = Object.entries(value);
  parcel.number(entries.length);
  return entries.map(([key, part]) => [key === "" ? NaN : Number(key), part]);
}

/**
 * Whether a value is an object of no class, of this page or another one.
 * @param {unknown} value
 */
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Begins a set, whose elements follow.
 * @param {Parcel} parcel
 * @param {any} value
 * @param {number} depth
 * @returns {any[]} the elements
 */
export function putSet(parcel, value, depth) {
  // JSON has arrays for sets.
  if (Array.isArray(value)) {
    putList(parcel, value, depth);
    return [...value];
  }
  if (!(value instanceof Set)) throw partError(parcel, depth, "a Set", value);
  const items = [...value];
  parcel.number(items.length);
  return items;
}

/**
 * @param {Parcel} parcel
 * @param {{ length: number }} items
 * @param {number} depth
 * @param {number | undefined} length
 */
function checkLength(parcel, items, depth, length) {
  if (length !== undefined && items.length !== length) throw wrongLength(parcel, depth, length, items.length);
}

/**
 * @param {Parcel} parcel
 * @param {number} depth
 * @param {number} length
 * @param {number} found
 */
function wrongLength(parcel, depth, length, found) {
  return partRefused(parcel, depth, `expected an array of ${length}, found one of ${found}`);
}
