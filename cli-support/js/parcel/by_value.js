// Structs and enums that cross by value: what their own functions, which are generated, have in common.

import { describe } from "../error/expected.js";
import { putChar, putWide } from "./put.js";
import { Parcel, partError, partRefused, pathOf } from "./write.js";

/** Nothing real is nested so deeply; Rust's stack is not endless. */
const deepest = 512;

/**
 * Looks at what should be an object with fields, or with a tag.
 *
 * Errors: a `TypeError` for anything else, for a cycle, and for what is nested too deeply.
 * @param {Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 */
export function openObject(parcel, value, depth) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw partError(parcel, depth, "an object", value);
  }
  if (depth >= deepest) throw tooDeep(parcel, depth);
  parcel.open[depth] = value;
}

/**
 * What is too deep is mostly in itself.
 * @param {Parcel} parcel
 * @param {number} depth
 * @returns {Error} for the caller to throw
 */
function tooDeep(parcel, depth) {
  const { open } = parcel;
  for (let i = depth - 1; i >= 0; i--) {
    const outer = open.findIndex((object, at) => at < i && object !== undefined && object === open[i]);
    if (outer >= 0) {
      return partRefused(parcel, i, `expected data, found a cycle: ${place(parcel, outer)} is in itself`);
    }
  }
  return partRefused(parcel, 8, `expected data, found it nested more than ${deepest} levels deep`);
}

/**
 * @param {Parcel} parcel
 * @param {number} depth
 */
function place(parcel, depth) {
  return pathOf(parcel, depth).slice(0, -2) || "the whole";
}

/**
 * An integer in a range.
 * @param {Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 * @param {number} least
 * @param {number} most
 */
export function putExact(parcel, value, depth, least, most) {
  if (typeof value !== "number") throw partError(parcel, depth, "a number", value);
  if (!(value >= least && value <= most && Math.floor(value) === value)) {
    throw partRefused(parcel, depth, `expected an integer from ${least} to ${most}, found ${value}`);
  }
  parcel.number(value);
}

/**
 * A string of one character, and no more.
 * @param {Parcel} parcel
 * @param {any} value
 * @param {number} depth
 */
export function putExactChar(parcel, value, depth) {
  const code = typeof value === "string" ? value.codePointAt(0) : undefined;
  if (code === undefined || value.length !== (code > 0xffff ? 2 : 1)) {
    const found = typeof value === "string" ? `one of ${[...value].length}` : describe(value);
    throw partRefused(parcel, depth, `expected a string of one character, found ${found}`);
  }
  putChar(parcel, value, depth);
}

/**
 * A bigint of 128 bits.
 * @param {Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 * @param {boolean} signed
 */
export function putExactWide(parcel, value, depth, signed) {
  if (typeof value === "bigint" && (signed ? BigInt.asIntN(128, value) : BigInt.asUintN(128, value)) !== value) {
    throw partRefused(parcel, depth, `expected ${signed ? "an i128" : "a u128"}, found a bigint that is out of range`);
  }
  putWide(parcel, value, depth);
}

/**
 * A bigint in a range.
 * @param {Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 * @param {bigint} least
 * @param {bigint} most
 */
export function putExactBig(parcel, value, depth, least, most) {
  if (typeof value !== "bigint") throw partError(parcel, depth, "a bigint", value);
  if (value < least || value > most) {
    throw partRefused(parcel, depth, `expected a bigint from ${least} to ${most}, found one that is out of range`);
  }
  parcel.big(value);
}

/**
 * Nothing: `null`, or `undefined` where nothing is said, so that it is not missing.
 * @param {Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 */
export function putNull(parcel, value, depth) {
  if (value !== null && (value !== undefined || depth > 0)) throw partError(parcel, depth, "null", value);
}

/**
 * Nothing: `null`, or `undefined`.
 * @param {Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 */
export function putNothing(parcel, value, depth) {
  if (value !== null && value !== undefined) throw partError(parcel, depth, "null", value);
}

/**
 * Looks at the content of a value of an enum: variants without any have none, or `null`.
 * @param {Parcel} parcel
 * @param {unknown} content
 * @param {number} depth
 * @param {number} variant
 * @param {number[]} [bare] variants without content; all, if nothing is said
 */
export function checkBare(parcel, content, depth, variant, bare) {
  if (content !== undefined && content !== null && (bare === undefined || bare.includes(variant))) {
    throw partError(parcel, depth, "null", content);
  }
}

/**
 * The variant that a property of an object names.
 * @param {Parcel} parcel
 * @param {any} value
 * @param {number} depth
 * @param {string} tag the property
 * @param {Map<string, number>} numbers of the variants
 * @param {number} [other] the variant for all other names
 * @returns {number} the variant
 */
export function putTag(parcel, value, depth, tag, numbers, other) {
  openObject(parcel, value, depth);
  const name = value[tag];
  const number = numbers.get(name) ?? (typeof name === "string" ? other : undefined);
  if (number === undefined) {
    parcel.path[depth] = tag;
    throw unknownVariant(parcel, depth + 1, numbers, name);
  }
  parcel.number(number);
  return number;
}

/**
 * The variant that a string is, or that the only property of an object names; the property's value is then the parcel's
 * `content`.
 * @param {Parcel} parcel
 * @param {any} value
 * @param {number} depth
 * @param {Map<string, number>} numbers of the variants
 * @param {number} [other] the variant for all other names
 * @returns {number} the variant
 */
export function putName(parcel, value, depth, numbers, other) {
  parcel.content = undefined;
  let name = value;
  if (typeof value !== "string") {
    openObject(parcel, value, depth);
    const keys = Object.keys(value);
    if (keys.length !== 1) {
      const found = `expected an object with one property, found one with ${keys.length}`;
      throw partRefused(parcel, depth, `${found}: it names the variant`);
    }
    name = keys[0];
    parcel.content = value[name];
    parcel.path[depth] = name;
  }
  const number = numbers.get(name) ?? other;
  if (number === undefined) throw unknownVariant(parcel, depth, numbers, name);
  parcel.number(number);
  return number;
}

/**
 * What names no variant.
 * @param {Parcel} parcel
 * @param {number} depth
 * @param {Map<string, number>} numbers of the variants
 * @param {unknown} found
 * @returns {TypeError} for the caller to throw
 */
export function unknownVariant(parcel, depth, numbers, found) {
  const names = [...numbers.keys()].map((name) => JSON.stringify(name));
  const last = names.pop();
  const expected = names.length === 0 ? last : `${names.join(", ")} or ${last}`;
  const said = typeof found === "string" ? JSON.stringify(found.slice(0, 80)) : describe(found);
  return partRefused(parcel, depth, `expected ${expected}, found ${said}`);
}

/**
 * Refuses what has other properties.
 * @param {Parcel} parcel
 * @param {any} value
 * @param {number} depth
 * @param {string[]} known
 * @param {string} [tag] that is beside them
 */
export function refuseOthers(parcel, value, depth, known, tag) {
  for (const key of Object.keys(value)) {
    if (key !== tag && !known.includes(key)) {
      throw partRefused(parcel, depth, `expected no property ${JSON.stringify(key.slice(0, 80))}, found one`);
    }
  }
}

/**
 * A property of an object, if it is the object's own.
 * @param {any} object
 * @param {string} name
 * @returns {any}
 */
export function ownProperty(object, name) {
  return Object.prototype.hasOwnProperty.call(object, name) ? object[name] : undefined;
}

/**
 * A property that has several names.
 *
 * Errors: a `TypeError` if it is there under two of them.
 * @param {Parcel} parcel
 * @param {any} object
 * @param {number} depth
 * @param {string[]} names
 * @returns {any}
 */
export function readAliased(parcel, object, depth, names) {
  let found;
  for (const name of names) {
    const value = name in Object.prototype ? ownProperty(object, name) : object[name];
    if (value === undefined) continue;
    if (found !== undefined) {
      const all = names.map((name) => JSON.stringify(name)).join(" and ");
      throw partRefused(parcel, depth, `expected one of ${all}, which are names of one field, found both`);
    }
    found = value;
  }
  return found;
}

/**
 * Makes a property, whatever it is called.
 * @param {object} object
 * @param {string} name
 * @param {unknown} value
 */
export function setProperty(object, name, value) {
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}
