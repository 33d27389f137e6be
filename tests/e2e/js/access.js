// What the topic `access` imports.

export class Meter {
  #level = 0;
  static #made = 1;
  constructor() {
    // An instance may have something else in the place of what its class defines.
    this.describe = (suffix) => "own" + suffix;
    Object.defineProperty(this, "level", { value: -1 });
  }
  describe(suffix) {
    return "class" + suffix;
  }
  get level() {
    return this.#level;
  }
  set level(value) {
    this.#level = value * 10;
  }
  static get made() {
    return Meter.#made;
  }
  static set made(value) {
    Meter.#made = value;
  }
  static unit() {
    return "V";
  }
}

export const marker = { text: "marked" };

let kept;

export const tools = {
  kinds_of(...values) {
    return values.map((value) => value?.constructor.name ?? String(value));
  },
  kind_of(value) {
    return value.constructor.name;
  },
  keep(values) {
    kept = values;
  },
  kept() {
    return kept;
  },
};
