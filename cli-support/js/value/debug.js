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
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "symbol") return value.description === undefined ? "Symbol" : String(value);
  if (typeof value === "function") {
    return value.name && typeof value.name === "string" ? `Function(${value.name})` : "Function";
  }
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) {
    if (around.includes(value)) return "[…]";
    return `[${Array.from(value, (element) => debugNested(element, [...around, value])).join(", ")}]`;
  }
  if (value instanceof Error) return `${value.name}: ${value.message}\n${value.stack}`;
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag !== "Object") return tag;
  try {
    return `Object(${JSON.stringify(value)})`;
  } catch {
    return "Object";
  }
}
