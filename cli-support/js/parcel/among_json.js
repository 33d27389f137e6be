import { putJson } from "./json.js";

/**
 * All other properties of an object, as JSON.
 * @param {import("./write.js").Parcel} parcel
 * @param {any} value
 * @param {number} depth
 * @param {string[]} known
 */
export function putOthersAsJson(parcel, value, depth, known) {
  const entries = Object.entries(value).filter(([key]) => !known.includes(key));
  putJson(parcel, Object.fromEntries(entries), depth);
}
