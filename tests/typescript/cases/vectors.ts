//@ golden: vectors
// Typed arrays, and the arrays that are taken in their place.
import { reverse, sorted, sum } from "./vectors.js";

const total: number = sum(new Uint8Array([1])) + sum([1, 2]);
const values: Float64Array = sorted([2, 1]);
reverse(new Int32Array(2));

// Another kind of array has other elements.
// @ts-expect-error
sorted(["1"]);
// @ts-expect-error
sum([1n]);

// What is written back to needs memory to write to.
// @ts-expect-error
reverse([1, 2]);
// @ts-expect-error
const list: number[] = sorted([1]);

export { list, total, values };
