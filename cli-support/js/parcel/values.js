import { addHandle } from "#heap";
import { wasm } from "#wasm";
import { memoryF64 } from "#f64";

/** What Rust takes now, and how much of it Rust has. @type {unknown[]} */
let readyValues = [];
let valuesTaken = 0;

/**
 * Gives values to Rust, whose handles stand in cells of a parcel.
 *
 * Ownership: the handles are Rust's.
 * @param {unknown[]} values
 * @param {number[]} places of the cells, ascending
 * @param {number} cells the first cell, in units of eight bytes
 */
export function sendValues(values, places, cells) {
  const count = values.length;
  // In WebAssembly, slots cost a fifth of what they cost here: if all have cells side by side, Rust fetches them.
  if (count > 3 && places[count - 1] - places[0] === count - 1) {
    readyValues = values;
    valuesTaken = 0;
    wasm.__ferry_values_take((cells + places[0]) * 8, count);
    return;
  }
  // A handle may make memory grow.
  for (let i = 0; i < count; i++) {
    const handle = addHandle(values[i]);
    memoryF64()[cells + places[i]] = handle;
  }
}

/**
 * The next of the values that Rust takes.
 * @returns {any}
 */
export function nextValue() {
  return readyValues[valuesTaken++];
}
