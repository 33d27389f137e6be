/**
 * Passes what one function gives to another: both are Rust closures, and convert on the way.
 * @param {() => unknown} give
 * @param {(value: unknown) => void} take
 */
export function carryValue(give, take) {
  take(give());
}
