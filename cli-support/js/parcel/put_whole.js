import { assertWhole } from "../class/family.js";
import { putObject } from "./put.js";

/**
 * An object of a class that is extended or extends, which Rust takes: an instance of the class itself.
 *
 * Errors: as `putObject`, and as `assertWhole`.
 * @param {import("./write.js").Parcel} parcel
 * @param {any} value
 * @param {number} depth
 * @param {import("../class/family.js").Lineage} lineage
 */
export function putWhole(parcel, value, depth, lineage) {
  if (value instanceof lineage.type) assertWhole(value, lineage);
  putObject(parcel, value, depth, lineage.type);
}
