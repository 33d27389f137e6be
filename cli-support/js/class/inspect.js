/**
 * Shows the properties of a class's objects where objects are printed: as JSON, as text, and in Node's console. What the
 * class defines itself stays.
 * @param {{ prototype: any }} type
 * @param {readonly string[]} properties that can be read
 */
export function makeInspectable(type, properties) {
  const { prototype } = type;
  const custom = Symbol.for("nodejs.util.inspect.custom");
  /** @type {Record<string | symbol, () => unknown>} */
  const added = {
    toJSON() {
      return Object.fromEntries(properties.map((name) => [name, /** @type {any} */ (this)[name]]));
    },
    toString() {
      return JSON.stringify(this);
    },
    [custom]() {
      // Of the same class, so that its name is shown; without this very method, which would be called again, and with a
      // tag that need not be asked of Rust.
      const tag = { value: /** @type {any} */ (this)[Symbol.toStringTag] };
      const prototype = Object.getPrototypeOf(this);
      const shown = Object.create(prototype, { [custom]: { value: undefined }, [Symbol.toStringTag]: tag });
      for (const [name, value] of Object.entries(/** @type {any} */ (this).toJSON())) {
        Object.defineProperty(shown, name, { value, enumerable: true });
      }
      return shown;
    },
  };
  for (const name of Reflect.ownKeys(added)) {
    if (!Object.hasOwn(prototype, name)) {
      Object.defineProperty(prototype, name, { value: added[name], writable: true, configurable: true });
    }
  }
}
