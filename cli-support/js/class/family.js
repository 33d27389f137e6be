import { expectedError } from "../error/expected.js";
import { disown, own } from "#own";
import { borrowAddress, unwrapAddress } from "./instance.js";

/**
 * A class that extends another one, or is extended.
 *
 * An object of such a class owns one count of its own value, and one of the value of each class above: `key` is the property
 * with the address that methods of this class want.
 * @typedef {object} Lineage
 * @property {Function} type
 * @property {string} key
 * @property {import("./instance.js").Registry} registry
 * @property {(address: number) => void} free gives up a count of a value of this class
 * @property {Lineage | undefined} base the class above
 * @property {((address: number) => number) | undefined} raise a new count of the value of the class above
 */

/**
 * Describes a class of a family.
 * @param {Function} type
 * @param {string} key that no other class of the family has
 * @param {import("./instance.js").Registry} registry
 * @param {(address: number) => void} free
 * @param {Lineage} [base]
 * @param {(address: number) => number} [raise]
 * @returns {Lineage}
 */
export function makeLineage(type, key, registry, free, base, raise) {
  return { type, key, registry, free, base, raise };
}

/**
 * Makes an object the owner of a value, and of those of the classes above.
 *
 * Ownership: one count of the value is the object's.
 * @template {object} T
 * @param {T} object
 * @param {number} address
 * @param {Lineage} lineage
 * @returns {T} the object
 */
export function ownFamily(object, address, lineage) {
  const owner = /** @type {any} */ (object);
  owner[lineage.key] = address >>> 0;
  /** @type {{ level: Lineage, holder: import("./instance.js").Holder }[]} */
  const above = [];
  let level = lineage;
  while (level.base && level.raise) {
    const holder = { address: level.raise(owner[level.key]) >>> 0 };
    level = level.base;
    owner[level.key] = holder.address;
    level.registry.register(object, holder);
    above.push({ level, holder });
  }
  // The holder outlives the object, and must not keep it.
  const release = (/** @type {any} */ object) => {
    object[lineage.key] = 0;
    for (const { level, holder } of above) {
      object[level.key] = 0;
      const given = holder.address;
      holder.address = 0;
      level.free(given);
    }
  };
  return own(object, address, lineage.registry, { address: address >>> 0, release });
}

/**
 * The address of the value that methods of a class work on, in an instance of it or of a class below.
 *
 * Ownership: the object keeps its count; valid for one call.
 * Errors: as `borrowAddress`.
 * @param {unknown} value
 * @param {Lineage} lineage
 * @returns {number}
 */
export function borrowFrom(value, lineage) {
  borrowAddress(value, lineage.type);
  return /** @type {any} */ (value)[lineage.key];
}

/**
 * The same, once the value was checked. It may have been given away since: Rust refuses an object that is empty.
 * @param {object} value an instance
 * @param {Lineage} lineage
 * @returns {number} 0 if the value was freed or moved
 */
export function lendFrom(value, lineage) {
  return /** @type {any} */ (value)[lineage.key];
}

/**
 * Checks that a value is an instance of a class itself: what a class below adds cannot be taken off it.
 *
 * Errors: a `TypeError` for anything else, an `Error` if the value was freed or moved.
 * @param {unknown} value
 * @param {Lineage} lineage
 */
export function assertWhole(value, lineage) {
  const address = borrowAddress(value, lineage.type);
  if (/** @type {any} */ (value)[lineage.key] !== address) {
    throw expectedError(`instance of ${lineage.type.name} itself`, value);
  }
}

/**
 * The address behind an argument that Rust takes by value; the object is empty afterwards.
 *
 * Ownership: the count is the caller's, to pass on to Rust.
 * Errors: as `assertWhole`.
 * @param {unknown} value
 * @param {Lineage} lineage
 * @returns {number}
 */
export function takeWhole(value, lineage) {
  assertWhole(value, lineage);
  return disown(/** @type {object} */ (value));
}

/**
 * Takes the Rust value out of anything that may be an instance of the class itself.
 *
 * Ownership: the count is Rust's.
 * @param {any} value
 * @param {Lineage} lineage
 * @returns {number} the address, or 0 if there is none to take
 */
export function unwrapWhole(value, lineage) {
  const { type, key } = lineage;
  return value instanceof type && /** @type {any} */ (value)[key] === /** @type {any} */ (value).__wbg_ptr
    ? unwrapAddress(value, type)
    : 0;
}
