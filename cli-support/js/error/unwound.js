import { wasm } from "#wasm";

/**
 * Puts in order what an exception leaves behind that will pass through Rust and end the call in progress: Rust's stack
 * ends where it did before the call, and what was lent to the call is given back.
 *
 * Only where JavaScript that Rust has called throws, and once for each such exception.
 * @template T
 * @param {T} error
 * @returns {T} the same, to be thrown
 */
export function unwound(error) {
  wasm.__ferry_end();
  return error;
}
