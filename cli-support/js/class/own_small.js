/**
 * Makes an object the owner of a Rust value: the end of a constructor.
 *
 * Ownership: one count of the value is the object's.
 * @template {object} T
 * @param {T} object
 * @param {number} address
 * @param {import("./instance.js").Registry} registry of the class
 * @param {import("./instance.js").Holder | null} [known] what the registry shall know, if that is more than the address
 * @returns {T} the object
 */
export function own(object, address, registry, known) {
  const owner = /** @type {T & import("./instance.js").Owner} */ (object);
  owner.__wbg_ptr = address >>> 0;
  const holder = (owner.__wbg_holder = known ?? { address: owner.__wbg_ptr });
  registry.register(object, holder);
  return object;
}

/**
 * Takes its value from an object, if it still has one.
 *
 * Ownership: the count is the caller's.
 * @param {object} object that is known to be an instance of the right class
 * @returns {number} the address, or 0
 */
export function disown(object) {
  const owner = /** @type {import("./instance.js").Owner} */ (object);
  const address = owner.__wbg_ptr || 0;
  const holder = owner.__wbg_holder;
  if (holder && address) {
    owner.__wbg_ptr = holder.address = 0;
    holder.release?.(object);
  }
  return address;
}
