/**
 * Shows the properties of a class's objects where objects are printed: as JSON, as text, and in Node's console. What the
 * class defines itself stays.
 * @param {{ prototype: any }} type
 * @param {readonly string[]} properties that can be read
 */
export function makeInspectable(type, properties) {
  const { prototype } = type;
  /** @type {Record<string | symbol, () => unknown>} */
  const added = {
    toJSON() {
      return Object.fromEntries(properties.map((name) => [name, /** @type {any} */ (this)[name]]));
    },
    toString() {
      return JSON.stringify(this);
    },
    [Symbol.for("nodejs.util.inspect.custom")]() {
      const shown = Object.create({ constructor: this.constructor });
      return Object.assign(shown, /** @type {any} */ (this).toJSON());
    },
  };
  for (const name of Reflect.ownKeys(added)) {
    if (!Object.hasOwn(prototype, name)) {
      Object.defineProperty(prototype, name, { value: added[name], writable: true, configurable: true });
    }
  }
}
