/**
 * A value as Rust's `{:?}` shows it.
 * @param {unknown} value
 * @returns {string}
 */
export function debugString(value) {
  return debugNested(value, []);
}

/**
 * @param {unknown} value
 * @param {unknown[]} around the arrays that contain it, outermost first
 * @returns {string}
 */
function debugNested(value, around) {
  if (value === null) {
    return "null";
  }
  switch (typeof value) {
    case "string":
      return JSON.stringify(value);
    case "bigint":
      return `${value}n`;
    case "symbol":
      return value.description === undefined ? "Symbol" : `Symbol(${value.description})`;
    case "function":
      return typeof value.name === "string" && value.name !== "" ? `Function(${value.name})` : "Function";
    case "object":
      return debugObject(value, around);
    default:
      return String(value);
  }
}

/**
 * @param {object} value
 * @param {unknown[]} around
 * @returns {string}
 */
function debugObject(value, around) {
  if (Array.isArray(value)) {
    if (around.includes(value)) {
      return "[…]";
    }
    return `[${value.map((element) => debugNested(element, [...around, value])).join(", ")}]`;
  }
  if (value instanceof Error) {
    return `${value.name}: ${value.message}\n${value.stack}`;
  }
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  return tag === "Object" ? debugPlain(value) : tag;
}

/**
 * @param {object} value
 * @returns {string}
 */
function debugPlain(value) {
  try {
    return `Object(${JSON.stringify(value)})`;
  } catch {
    return "Object";
  }
}
