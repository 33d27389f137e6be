// Properties as a class defines them, whatever an instance has in their place.

/**
 * The descriptor of a property of an object, or of the nearest object it inherits it from.
 * @param {object} object
 * @param {PropertyKey} key
 * @returns {PropertyDescriptor}
 */
export function inheritedDescriptor(object, key) {
  let owner = object;
  while (owner) {
    const descriptor = Object.getOwnPropertyDescriptor(owner, key);
    if (descriptor) return descriptor;
    owner = Object.getPrototypeOf(owner);
  }
  return {};
}
