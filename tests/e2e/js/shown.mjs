// Data as text, for comparisons.

/** Values as text: objects with their properties, in no order. */
export function show(value) {
  if (value instanceof Map) return `Map{${[...value].map(([k, v]) => `${show(k)}:${show(v)}`).sort()}}`;
  if (value instanceof Set) return `Set{${[...value].map(show).sort()}}`;
  if (value instanceof Date) return `Date(${value.getTime()})`;
  if (ArrayBuffer.isView(value)) return `${value.constructor.name}[${Array.from(value, show)}]`;
  if (Array.isArray(value)) return `[${value.map(show)}]`;
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "object" && value !== null) {
    const prototype = Object.getPrototypeOf(value) === Object.prototype ? "" : "?";
    return `${prototype}{${Object.keys(value).sort().map((key) => `${key}:${show(value[key])}`)}}`;
  }
  return Object.is(value, -0) ? "-0" : String(value);
}
