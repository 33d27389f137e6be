// Values whose properties stand among those of others.

import { openObject, ownProperty, putName, setProperty, unknownVariant } from "./by_value.js";

/**
 * Begins a map that is made of all other properties.
 * @param {import("./write.js").Parcel} parcel
 * @param {any} value
 * @param {number} depth
 * @param {string[]} known
 * @returns {[key: string, value: unknown][]} the entries
 */
export function putOthers(parcel, value, depth, known) {
  openObject(parcel, value, depth);
  const entries = Object.entries(value).filter(([key]) => !known.includes(key));
  parcel.number(entries.length);
  return entries;
}

/**
 * The variant that a property names, which stands among others, or is the only one; the property's value is then the
 * parcel's `content`. Not among others, a string is a variant, too.
 * @param {import("./write.js").Parcel} parcel
 * @param {any} value
 * @param {number} depth
 * @param {Map<string, number>} numbers of the variants
 * @param {boolean} [among] whether there may be other properties
 * @returns {number} the variant
 */
export function putNameAmong(parcel, value, depth, numbers, among) {
  if (!among) return putName(parcel, value, depth, numbers);
  openObject(parcel, value, depth);
  const name = Object.keys(value).find((name) => numbers.has(name));
  if (name === undefined) throw unknownVariant(parcel, depth, numbers, undefined);
  const number = /** @type {number} */ (numbers.get(name));
  parcel.content = ownProperty(value, name);
  parcel.path[depth] = name;
  parcel.number(number);
  return number;
}

/**
 * Makes a property of every entry.
 * @param {object} object
 * @param {Map<string, unknown>} entries
 */
export function setEntries(object, entries) {
  for (const [name, value] of entries) setProperty(object, name, value);
}
