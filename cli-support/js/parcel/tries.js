// What is tried: variants without a tag, and fields that are there if they fit.

import { partError } from "./write.js";

/**
 * Puts a value if it fits. What does not fit leaves nothing behind.
 * @param {import("./write.js").Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 * @param {number | undefined} number that is put first
 * @param {(parcel: import("./write.js").Parcel, value: unknown, depth: number, among: boolean) => void} put
 * @returns {boolean} whether it fits
 */
function attempt(parcel, value, depth, number, put) {
  const { at } = parcel;
  const texts = parcel.texts.length;
  const values = parcel.values.length;
  const objects = parcel.objects.length;
  if (number !== undefined) parcel.number(number);
  try {
    put(parcel, value, depth, true);
    return true;
  } catch (error) {
    // What a getter throws is not about the shape.
    if (error !== parcel.refused) throw error;
  }
  parcel.at = at;
  parcel.texts.length = texts;
  parcel.values.length = parcel.valueCells.length = values;
  parcel.objects.length = parcel.objectCells.length = objects;
  return false;
}

/**
 * The first variant that fits.
 * @param {import("./write.js").Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 * @param {((parcel: import("./write.js").Parcel, value: unknown, depth: number) => void)[]} tries one for each variant
 *   without a tag
 * @param {string} name of the type
 * @param {number} [first] the number of the first of them
 * @param {(parcel: import("./write.js").Parcel, value: unknown, depth: number) => void} [tagged] tries those that have one
 */
export function putFirst(parcel, value, depth, tries, name, first = 0, tagged) {
  if (tagged !== undefined && attempt(parcel, value, depth, undefined, tagged)) return;
  for (let i = 0; i < tries.length; i++) {
    if (attempt(parcel, value, depth, first + i, tries[i])) return;
  }
  throw partError(parcel, depth, `one of the variants of ${name}`, value);
}

/**
 * What is there if all of it fits: 1 and the value, or 0.
 * @param {import("./write.js").Parcel} parcel
 * @param {unknown} value
 * @param {number} depth
 * @param {(parcel: import("./write.js").Parcel, value: unknown, depth: number, among: boolean) => void} put
 */
export function putPerhaps(parcel, value, depth, put) {
  if (!attempt(parcel, value, depth, 1, put)) parcel.number(0);
}
